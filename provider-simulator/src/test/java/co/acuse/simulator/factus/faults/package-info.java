/** Parts of the simulator by themselves. */
@NullMarked
package co.acuse.simulator.factus.faults;

import org.jspecify.annotations.NullMarked;
