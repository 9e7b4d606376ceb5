/** Numbering ranges and their counters. */
@NullMarked
package co.acuse.simulator.factus.ranges;

import org.jspecify.annotations.NullMarked;
