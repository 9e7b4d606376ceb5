/** The provider's arithmetic: each line rounded by itself, half up. */
@NullMarked
package co.acuse.simulator.factus.documents.totals;

import org.jspecify.annotations.NullMarked;
