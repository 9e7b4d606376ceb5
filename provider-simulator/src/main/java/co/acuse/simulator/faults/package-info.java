/** What the faults of every simulated provider have in common. */
@NullMarked
package co.acuse.simulator.faults;

import org.jspecify.annotations.NullMarked;
