package co.acuse.dian.document;

/** The responsibilities of a party that the DIAN takes in invoices (annex 1.9, TaxLevelCode). */
public enum FiscalResponsibility {
  LARGE_TAXPAYER("O-13"),
  SELF_WITHHOLDER("O-15"),
  IVA_WITHHOLDING_AGENT("O-23"),
  SIMPLE_REGIME("O-47"),
  NOT_APPLICABLE("R-99-PN");

  private final String code;

  FiscalResponsibility(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
