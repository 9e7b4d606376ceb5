package co.acuse.dian.document;

/** What the price of a gift refers to (list CodigoPrecioReferencia). */
public enum PriceType {
  COMMERCIAL_VALUE("01"),
  INVENTORY_VALUE("02"),
  OTHER("03");

  private final String code;

  PriceType(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
