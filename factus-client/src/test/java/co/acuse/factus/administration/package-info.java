/** What a user of the administration calls notices. */
@NullMarked
package co.acuse.factus.administration;

import org.jspecify.annotations.NullMarked;
