/** Parts of the simulator by themselves. */
@NullMarked
package co.acuse.simulator.factus.protocol;

import org.jspecify.annotations.NullMarked;
