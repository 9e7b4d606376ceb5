package co.acuse.factus.document.request;

/** Kinds of documents; each has its own paths and its own queue at the provider. */
public enum DocumentFamily {
  BILL("bills", "destroy/reference"),
  CREDIT_NOTE("credit-notes", "reference"),
  DEBIT_NOTE("debit-notes", "reference");

  private final String path;
  private final String deletePath;

  DocumentFamily(String path, String deletePath) {
    this.path = path;
    this.deletePath = deletePath;
  }

  /** Where documents of this kind live, for example {@code /v2/credit-notes}. */
  public String path() {
    return "/v2/" + path;
  }

  /** Where one is deleted by reference; bills have another path than notes. */
  public String deletePath() {
    return path() + "/" + deletePath;
  }
}
