package co.acuse.contracts.invoice;

/** The documents that identify a person or a company. */
public enum IdentificationType {
  REGISTRO_CIVIL("11"),
  TARJETA_DE_IDENTIDAD("12"),
  CEDULA_DE_CIUDADANIA("13"),
  TARJETA_DE_EXTRANJERIA("21"),
  CEDULA_DE_EXTRANJERIA("22"),
  NIT("31"),
  PASAPORTE("41"),
  DOCUMENTO_EXTRANJERO("42"),
  PEP("47"),
  PPT("48"),
  NIT_OTRO_PAIS("50"),
  NUIP("91");

  private final String code;

  IdentificationType(String code) {
    this.code = code;
  }

  /** The authority's code of the document. */
  public String code() {
    return code;
  }
}
