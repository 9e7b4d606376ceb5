package co.acuse.dian.document;

/** Whose income a line is, in mandates and transport (annex 1.9, ID/@schemeID of a line). */
public enum LineOwner {
  OWN("0"),
  THIRD_PARTY("1");

  private final String code;

  LineOwner(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
