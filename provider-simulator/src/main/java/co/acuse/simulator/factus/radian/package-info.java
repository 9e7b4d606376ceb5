/** Events that the buyer of a bill registers with the authority. */
@NullMarked
package co.acuse.simulator.factus.radian;

import org.jspecify.annotations.NullMarked;
