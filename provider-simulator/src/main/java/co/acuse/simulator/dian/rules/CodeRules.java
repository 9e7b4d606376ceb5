package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.register.NumberRange;
import co.acuse.simulator.dian.register.Software;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.fiscal.Sha;
import java.util.Optional;

/** CUFE, CUDE and the fingerprint of the software (annex 1.9, 11). */
final class CodeRules implements Rule {

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    String kind = examined.hasCufe() ? "CUFE" : "CUDE";
    Optional<String> secret =
        examined.hasCufe()
            ? examined.range().map(NumberRange::technicalKey)
            : examined.software().map(Software::pin);
    boolean named =
        document.root().child("UUID").stream()
            .anyMatch(uuid -> uuid.attribute("schemeName").equals(kind + "-SHA384"));
    boolean right =
        secret.map(one -> UniqueCode.of(document, one).equals(document.key())).orElse(false);
    if (!named || !right) {
      findings.reject("AD06", "Valor del " + kind + " no está calculado correctamente.");
    }
    String fingerprint =
        examined
            .software()
            .map(software -> Sha.sha384(software.id() + software.pin() + document.number()))
            .orElse("");
    if (!document.extension("SoftwareSecurityCode").equals(fingerprint)) {
      findings.reject("AB27b", "Huella no corresponde a un software autorizado para este OFE.");
    }
  }
}
