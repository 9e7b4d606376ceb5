package co.acuse.ingest.acceptance;

import co.acuse.contracts.rules.Fault;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what became of invoices at the HTTP door. */
@Component
final class AcceptanceMeters {

  private static final String DOOR = "door";

  private final MeterRegistry meters;

  AcceptanceMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Acceptance acceptance) {
    switch (acceptance) {
      case Acceptance.Accepted _ ->
          meters.counter("acuse.ingest.accepted", DOOR, "http").increment();
      case Acceptance.Faulty(var faults) ->
          faults.stream().map(Fault::code).distinct().forEach(code -> refused(code.name()));
      case Acceptance.Malformed _ -> refused("MALFORMED_JSON");
      case Acceptance.Refused(ProblemType problem) -> {
        if (problem.status() == 503) {
          meters.counter("acuse.ingest.unavailable", "kind", problem.code()).increment();
        } else {
          refused(problem.code());
        }
      }
    }
  }

  /** Counts what was refused before it was looked at, and lets the refusal go on. */
  ProblemException counted(ProblemException refusal) {
    count(new Acceptance.Refused(refusal.type()));
    return refusal;
  }

  private void refused(String code) {
    meters.counter("acuse.ingest.refused", DOOR, "http", "code", code).increment();
  }
}
