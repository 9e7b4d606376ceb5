package co.acuse.contracts.invoice;

/** Who gave a product its code. */
public enum ProductStandard {
  UNSPSC("001"),
  GTIN("010"),
  CUSTOMS_TARIFF("020"),
  OWN("999");

  private final String code;

  ProductStandard(String code) {
    this.code = code;
  }

  /** The authority's code of the coding standard. */
  public String code() {
    return code;
  }
}
