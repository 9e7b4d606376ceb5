/** Parts of the simulator by themselves. */
@NullMarked
package co.acuse.simulator.factus.exchange;

import org.jspecify.annotations.NullMarked;
