package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.DocumentKind;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.util.Set;

/** What a note corrects; one without reference corrects a period. */
final class NoteRules implements Rule {

  private static final Set<String> WITH_REFERENCE = Set.of("20", "30");

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    boolean refers =
        document.kind() != DocumentKind.INVOICE
            && WITH_REFERENCE.contains(document.root().text("CustomizationID"));
    if (refers && !examined.accepted().test(document.correctedKey())) {
      findings.reject("BG04a", "Documento referenciado no existe.");
    }
  }
}
