package co.acuse.contracts.invoice;

/** What an invoice is. */
public enum InvoiceKind {
  SALE("01"),
  /** Transcribes an invoice that was issued on paper while the till was down. */
  PAPER_CONTINGENCY("03");

  private final String code;

  InvoiceKind(String code) {
    this.code = code;
  }

  /** The authority's code of the document type. */
  public String code() {
    return code;
  }
}
