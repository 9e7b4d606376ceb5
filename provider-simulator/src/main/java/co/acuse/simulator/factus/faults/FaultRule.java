package co.acuse.simulator.factus.faults;

import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Operation;
import co.acuse.simulator.faults.Frequency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order to let something go wrong with the requests that match.
 *
 * @param account the account's id; absent: any
 * @param family absent: any
 * @param reference a regular expression that the whole reference code matches; absent: any
 * @param operation absent: any
 * @param number see {@link Fault#number()}
 * @param rule see {@link Fault#rule()}
 * @param times how often in all; absent: without end
 * @param rate the share of the matching requests that is struck; absent: all
 * @param seed makes the same requests be struck again
 */
record FaultRule(
    @Nullable String account,
    @Nullable Family family,
    @Nullable String reference,
    @Nullable Operation operation,
    FaultKind fault,
    @Nullable Integer number,
    @Nullable String rule,
    @Nullable Integer times,
    @Nullable Double rate,
    @Nullable Long seed) {

  FaultRule {
    Frequency.check(times, rate);
  }

  Fault toFault() {
    return new Fault(fault, number == null ? 0 : number, rule);
  }

  @Nullable Pattern referencePattern() {
    return reference == null ? null : Pattern.compile(reference);
  }
}
