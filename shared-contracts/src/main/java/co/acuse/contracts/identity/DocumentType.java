package co.acuse.contracts.identity;

/** The kinds of fiscal document that Acuse issues. */
public enum DocumentType {
  INVOICE,
  CREDIT_NOTE,
  DEBIT_NOTE;

  /** Whether the document corrects an invoice. */
  public boolean isNote() {
    return this != INVOICE;
  }
}
