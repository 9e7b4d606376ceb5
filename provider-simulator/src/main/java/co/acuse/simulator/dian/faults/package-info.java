/** What goes wrong on request, told by rules. */
@NullMarked
package co.acuse.simulator.dian.faults;

import org.jspecify.annotations.NullMarked;
