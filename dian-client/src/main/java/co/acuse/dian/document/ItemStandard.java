package co.acuse.dian.document;

/** Whose code an item carries (annex 1.9, StandardItemIdentification/ID/@schemeID). */
public enum ItemStandard {
  UNSPSC("001"),
  GTIN("010"),
  TARIFF("020"),
  OWN("999");

  private final String code;

  ItemStandard(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
