/** Parts of the simulator by themselves. */
@NullMarked
package co.acuse.simulator.journal;

import org.jspecify.annotations.NullMarked;
