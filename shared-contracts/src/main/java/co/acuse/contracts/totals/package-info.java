/** The amounts of an invoice, computed once and carried along. */
@NullMarked
package co.acuse.contracts.totals;

import org.jspecify.annotations.NullMarked;
