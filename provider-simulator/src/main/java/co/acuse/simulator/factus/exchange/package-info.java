/** Every request from its arrival to its answer: bearer, rate, faults, ledger. */
@NullMarked
package co.acuse.simulator.factus.exchange;

import org.jspecify.annotations.NullMarked;
