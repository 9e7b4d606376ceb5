package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.XmlElement;
import co.acuse.simulator.fiscal.Nit;
import java.util.Optional;

/** With which software, and for which authority (annex 1.9, DianExtensions). */
final class SoftwareRules implements Rule {

  private static final String DIAN = "800197268";

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    if (document.allExtensions().size() != 1) {
      findings.reject("AB03", "Debe existir un único grupo DianExtensions");
    }
    if (document.signatures().size() > 1) {
      findings.reject("AC03", "Debe existir una única firma");
    }
    if (!hasCheckDigit(document, "SoftwareProvider", "ProviderID")) {
      findings.reject("AB22", "El DV del NIT del proveedor del software no es correcto");
    }
    if (examined.software().isEmpty()) {
      findings.reject("AB24", "El software informado no está autorizado para este OFE");
    }
    if (!document.extension("AuthorizationProvider", "AuthorizationProviderID").equals(DIAN)) {
      findings.reject(
          "AB31", "AuthorizationProviderID no corresponde al NIT de la DIAN (800197268)");
    }
    if (!hasCheckDigit(document, "AuthorizationProvider", "AuthorizationProviderID")) {
      findings.reject("AB34", "El DV del NIT no esta informado o no es correcto");
    }
  }

  private static boolean hasCheckDigit(UblDocument document, String... path) {
    Optional<XmlElement> found = document.extensions().flatMap(all -> all.child(path));
    return found
        .filter(one -> one.text().matches("[0-9]{1,15}"))
        .map(one -> one.attribute("schemeID").equals(Nit.checkDigit(one.text())))
        .orElse(false);
  }
}
