package co.acuse.dian.document;

/** What a document's UUID is computed with (annex 1.9, 11.2 and 11.4). */
public enum UuidKind {
  /** With the technical key of the numbering range. */
  CUFE("CUFE-SHA384"),
  /** With the PIN of the software. */
  CUDE("CUDE-SHA384");

  private final String schemeName;

  UuidKind(String schemeName) {
    this.schemeName = schemeName;
  }

  /** What {@code UUID/@schemeName} says. */
  public String schemeName() {
    return schemeName;
  }
}
