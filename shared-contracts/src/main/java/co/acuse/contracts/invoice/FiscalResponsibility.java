package co.acuse.contracts.invoice;

/** What a party answers for before the authority. */
public enum FiscalResponsibility {
  GRAN_CONTRIBUYENTE("O-13"),
  AUTORRETENEDOR("O-15"),
  AGENTE_RETENCION_IVA("O-23"),
  REGIMEN_SIMPLE("O-47"),
  NOT_APPLICABLE("R-99-PN");

  private final String code;

  FiscalResponsibility(String code) {
    this.code = code;
  }

  /** The authority's code; the first letter is an O, not a zero. */
  public String code() {
    return code;
  }
}
