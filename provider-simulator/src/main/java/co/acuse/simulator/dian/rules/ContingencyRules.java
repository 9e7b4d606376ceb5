package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.authority.DeclaredContingencies;
import co.acuse.simulator.dian.signature.Verification;
import co.acuse.simulator.dian.signature.XadesVerifier;
import co.acuse.simulator.dian.ubl.UblDocument;

/** Whether an invoice of type 04 is of a time in which the authority had failed (annex 1.9). */
final class ContingencyRules implements Rule {

  private static final String OF_CONTINGENCY = "04";

  private final DeclaredContingencies contingencies;

  ContingencyRules(DeclaredContingencies contingencies) {
    this.contingencies = contingencies;
  }

  /** A signature that does not hold is another rule's matter. */
  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    if (document.type().equals(OF_CONTINGENCY)
        && XadesVerifier.verify(document.root(), document.signatures())
            instanceof Verification.Sound(_, var signedAt)
        && !contingencies.cover(signedAt.toInstant())) {
      findings.rejectAny(
          "CTG01", "La fecha de firma no está dentro de una contingencia declarada por la DIAN");
    }
  }
}
