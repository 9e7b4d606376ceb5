/** What goes wrong on request: magic references, rules, outages. */
@NullMarked
package co.acuse.simulator.factus.faults;

import org.jspecify.annotations.NullMarked;
