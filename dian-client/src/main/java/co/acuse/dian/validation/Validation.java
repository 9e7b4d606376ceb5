package co.acuse.dian.validation;

import java.util.List;

/** What came of looking at a document before it is sent. */
public sealed interface Validation {

  /** All that was found, in the order of the document. */
  List<Finding> findings();

  /** Nothing that the DIAN is known to reject; the DIAN may know more. */
  record Passed(List<Finding> findings) implements Validation {
    public Passed {
      findings = List.copyOf(findings);
    }
  }

  /** The DIAN would reject it, for at least one of the findings. */
  record Refused(List<Finding> findings) implements Validation {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** Refused when one of the findings is a rejection. */
  static Validation of(List<Finding> findings) {
    return findings.stream().anyMatch(one -> one.severity() == Severity.REJECTION)
        ? new Refused(findings)
        : new Passed(findings);
  }
}
