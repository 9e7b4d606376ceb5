package co.acuse.contracts.invoice;

/** Whose income a line is. */
public enum LineOwner {
  OWN("0"),
  THIRD_PARTY("1");

  private final String code;

  LineOwner(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
