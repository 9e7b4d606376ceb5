/** What happens to an invoice, from acceptance to its end. */
@NullMarked
package co.acuse.contracts.lifecycle;

import org.jspecify.annotations.NullMarked;
