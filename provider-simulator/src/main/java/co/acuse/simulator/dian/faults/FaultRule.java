package co.acuse.simulator.dian.faults;

import co.acuse.simulator.dian.soap.Operation;
import co.acuse.simulator.faults.Frequency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order to let something go wrong with the requests that match.
 *
 * @param operation absent: any
 * @param nit the issuer; absent: any
 * @param document a regular expression that the whole document number matches; absent: any
 * @param key a CUFE or CUDE; absent: any
 * @param number see {@link Fault#number()}
 * @param rule see {@link Fault#rule()}
 * @param times how often in all; absent: without end
 * @param rate the share of the matching requests that is struck; absent: all
 * @param seed makes the same requests be struck again
 */
record FaultRule(
    @Nullable Operation operation,
    @Nullable String nit,
    @Nullable String document,
    @Nullable String key,
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

  @Nullable Pattern documentPattern() {
    return document == null ? null : Pattern.compile(document);
  }
}
