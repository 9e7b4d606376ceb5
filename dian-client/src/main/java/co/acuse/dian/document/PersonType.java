package co.acuse.dian.document;

/** Whether a party is a company or a human being (annex 1.9, AdditionalAccountID). */
public enum PersonType {
  JURIDICAL("1"),
  NATURAL("2");

  private final String code;

  PersonType(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
