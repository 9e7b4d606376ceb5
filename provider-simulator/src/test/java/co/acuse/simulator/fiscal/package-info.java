/** Parts of the simulator by themselves. */
@NullMarked
package co.acuse.simulator.fiscal;

import org.jspecify.annotations.NullMarked;
