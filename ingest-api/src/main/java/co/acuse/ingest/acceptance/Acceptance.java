package co.acuse.ingest.acceptance;

import co.acuse.contracts.rules.Fault;
import co.acuse.edge.problem.ProblemType;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What became of an invoice at the door. */
sealed interface Acceptance {

  /** It is on Kafka. */
  record Accepted(SubmissionReceipt receipt) implements Acceptance {}

  /** It breaks rules. */
  record Faulty(List<Fault> faults) implements Acceptance {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** It is not JSON, and this is how far it could be read. */
  record Malformed(int line, int column) implements Acceptance {

    static Malformed at(JacksonException failure) {
      TokenStreamLocation place = failure.getLocation();
      return place == null
          ? new Malformed(1, 1)
          : new Malformed(place.getLineNr(), place.getColumnNr());
    }
  }

  /** It is refused, or not known to be accepted, for a reason that the type tells in full. */
  record Refused(ProblemType problem) implements Acceptance {}
}
