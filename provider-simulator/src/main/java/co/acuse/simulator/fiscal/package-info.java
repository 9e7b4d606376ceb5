/** What the law fixes for every provider: check digits and the digests of document codes. */
@NullMarked
package co.acuse.simulator.fiscal;

import org.jspecify.annotations.NullMarked;
