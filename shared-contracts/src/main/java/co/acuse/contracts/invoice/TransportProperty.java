package co.acuse.contracts.invoice;

/** What the transport sector tells about a line. */
public enum TransportProperty {
  RNDC_NUMBER("01"),
  INTERNAL_NUMBER("02"),
  FREIGHT_VALUE("03");

  private final String code;

  TransportProperty(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
