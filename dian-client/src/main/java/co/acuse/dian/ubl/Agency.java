package co.acuse.dian.ubl;

import co.acuse.dian.document.Identification;
import java.util.Map;
import java.util.TreeMap;

/** The attributes that name the DIAN as the one who keeps a list of identifiers. */
final class Agency {

  static final Map<String, String> DIAN =
      Map.of(
          "schemeAgencyID", "195",
          "schemeAgencyName", "CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)");

  private Agency() {}

  /** {@code schemeID} is the check digit, {@code schemeName} the kind (annex 1.9, CompanyID). */
  static Map<String, String> of(Identification identification) {
    Map<String, String> attributes = new TreeMap<>(DIAN);
    identification
        .checkDigit()
        .ifPresent(digit -> attributes.put("schemeID", Integer.toString(digit)));
    attributes.put("schemeName", identification.type().code());
    return attributes;
  }
}
