/** Every request from its arrival to its answer, or to the failure that was asked for. */
@NullMarked
package co.acuse.simulator.dian.exchange;

import org.jspecify.annotations.NullMarked;
