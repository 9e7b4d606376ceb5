package co.acuse.dian.document;

/** The sales taxes that a party answers for (annex 1.9, TaxScheme of a party). */
public enum PartyTax {
  IVA("01", "IVA"),
  INC("04", "INC"),
  IVA_AND_INC("ZA", "IVA e INC"),
  NONE("ZZ", "No aplica");

  private final String code;
  private final String officialName;

  PartyTax(String code, String officialName) {
    this.code = code;
    this.officialName = officialName;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }

  /** The DIAN's name for the code. */
  public String officialName() {
    return officialName;
  }
}
