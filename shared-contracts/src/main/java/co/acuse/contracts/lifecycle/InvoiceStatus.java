package co.acuse.contracts.lifecycle;

/** What the outside sees of an invoice. */
public enum InvoiceStatus {
  PROCESANDO,
  SUCCESS,
  FAILED
}
