/** The arithmetic, against figures that providers computed. */
@NullMarked
package co.acuse.contracts.totals;

import org.jspecify.annotations.NullMarked;
