/** Numbering ranges, company, subscriptions and the acquirer look-up. */
@NullMarked
package co.acuse.factus.administration;

import org.jspecify.annotations.NullMarked;
