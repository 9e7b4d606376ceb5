package co.acuse.dian.code;

/** Which of the DIAN's two services a document is for; its code enters the document's hash. */
public enum Environment {
  PRODUCTION("1", "https://catalogo-vpfe.dian.gov.co"),
  TESTS("2", "https://catalogo-vpfe-hab.dian.gov.co");

  private final String code;
  private final String catalogue;

  Environment(String code, String catalogue) {
    this.code = code;
    this.catalogue = catalogue;
  }

  /** The one digit of {@code cbc:ProfileExecutionID} and of {@code cbc:UUID/@schemeID}. */
  public String code() {
    return code;
  }

  /** Where anybody can look a document up: the content of {@code sts:QRCode} (annex 1.9, 11.7). */
  public String lookupUrl(DocumentCode document) {
    return catalogue + "/document/searchqr?documentkey=" + document.value();
  }
}
