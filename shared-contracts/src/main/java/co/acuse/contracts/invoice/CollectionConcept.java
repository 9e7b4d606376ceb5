package co.acuse.contracts.invoice;

/** What a health provider collects for somebody else. */
public enum CollectionConcept {
  COPAGO("COP"),
  CUOTA_MODERADORA("CUO"),
  PAGOS_COMPARTIDOS("PAC");

  private final String code;

  CollectionConcept(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
