package co.acuse.dian.code;

/** What proves that a document comes from a registered software; another one in each document. */
public record SoftwareSecurityCode(String value) {

  public SoftwareSecurityCode {
    Sha384.refuseOther(value, "software security code");
  }

  /**
   * Computes it (annex 1.9, 11.8).
   *
   * @param softwareId as the DIAN gave it when the software was registered
   * @param documentNumber prefix and consecutive
   */
  public static SoftwareSecurityCode of(String softwareId, SoftwarePin pin, String documentNumber) {
    Checks.refuseIdentity(softwareId, "The software id");
    Checks.refuseNumber(documentNumber, "The document's number");
    return new SoftwareSecurityCode(Sha384.hex(softwareId + pin.value() + documentNumber));
  }
}
