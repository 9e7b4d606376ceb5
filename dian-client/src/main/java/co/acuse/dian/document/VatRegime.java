package co.acuse.dian.document;

/** Whether a party answers for IVA (list RegimenFiscal, TaxLevelCode/@listName). */
public enum VatRegime {
  RESPONSIBLE("48"),
  NOT_RESPONSIBLE("49");

  private final String code;

  VatRegime(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
