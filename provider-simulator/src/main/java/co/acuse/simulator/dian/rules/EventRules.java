package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.Software;
import co.acuse.simulator.dian.ubl.UblEvent;
import co.acuse.simulator.fiscal.Sha;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules for events that concern software, code and signature (annex 1.9, 11.5 and 11.6). */
public final class EventRules {

  private static final String LETTER = "A";

  private final SignatureRules signatures;

  public EventRules(Authority authority) {
    this.signatures = new SignatureRules(authority);
  }

  /**
   * What the rules say about an event, nothing if it is without fault.
   *
   * @param sender as registered
   * @param now by the authority's clock
   */
  public List<Finding> check(UblEvent event, Issuer sender, Instant now) {
    Findings findings = new Findings(LETTER);
    Optional<Software> software =
        sender.software(event.extension("SoftwareProvider", "SoftwareID"));
    if (software.isEmpty()) {
      findings.reject("AB24", "El software informado no está autorizado para este OFE");
    }
    if (!event.extension("SoftwareSecurityCode").equals(fingerprint(event, software))) {
      findings.reject("AB27b", "Huella no corresponde a un software autorizado para este OFE.");
    }
    if (!event.key().equals(code(event, software))) {
      findings.reject("AD06", "Valor del CUDE no está calculado correctamente.");
    }
    signatures.check(
        new Signed(event.root(), event.signatures(), event.issueDate(), sender.nit(), now),
        findings);
    return findings.all();
  }

  private static String fingerprint(UblEvent event, Optional<Software> software) {
    return software.map(one -> Sha.sha384(one.id() + one.pin() + event.number())).orElse("");
  }

  /** Unlike that of a document it does not end in the environment. */
  private static String code(UblEvent event, Optional<Software> software) {
    String seed =
        event.number()
            + event.root().text("IssueDate")
            + event.root().text("IssueTime")
            + event.sender()
            + event.receiver()
            + event.code()
            + event.documentNumber()
            + event.documentType();
    return software.map(one -> Sha.sha384(seed + one.pin())).orElse("");
  }
}
