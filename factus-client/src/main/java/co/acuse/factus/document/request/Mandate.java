package co.acuse.factus.document.request;

/** Whom a line is sold for. */
public record Mandate(String identificationDocumentCode, String identification) {

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Mandate[****]";
  }
}
