package co.acuse.dian;

import co.acuse.dian.validation.Finding;
import java.util.List;

/** What came of issuing a document that was looked at first. */
public sealed interface Issuance {

  /**
   * It is signed, and can be sent.
   *
   * @param notices what the DIAN may remark on it
   */
  record Issued(SignedDocument document, List<Finding> notices) implements Issuance {
    public Issued {
      notices = List.copyOf(notices);
    }
  }

  /**
   * The DIAN would reject it, so nothing was given out; its number is still free.
   *
   * @param findings all that was found, notices too
   */
  record Refused(List<Finding> findings) implements Issuance {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
