/** Uploads that are answered later, and the test set. */
@NullMarked
package co.acuse.simulator.dian.batches;

import org.jspecify.annotations.NullMarked;
