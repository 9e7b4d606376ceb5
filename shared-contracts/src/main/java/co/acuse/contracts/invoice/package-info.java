/** The neutral invoice, as a till writes it, whatever the provider. */
@NullMarked
package co.acuse.contracts.invoice;

import org.jspecify.annotations.NullMarked;
