package co.acuse.dian.document;

/** The kinds of identification that the DIAN knows (annex 1.9, schemeName of an identification). */
public enum IdentificationType {
  CIVIL_REGISTRY("11"),
  IDENTITY_CARD("12"),
  CITIZENSHIP_CARD("13"),
  FOREIGNER_CARD("21"),
  FOREIGNER_ID("22"),
  NIT("31"),
  PASSPORT("41"),
  FOREIGN_DOCUMENT("42"),
  SPECIAL_STAY_PERMIT("47"),
  TEMPORARY_PROTECTION_PERMIT("48"),
  FOREIGN_NIT("50"),
  NUIP("91");

  private final String code;

  IdentificationType(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
