package co.acuse.ingest.acceptance;

/** The sizes that the door takes. */
final class Limits {

  static final int INVOICE_BYTES = 1024 * 1024;
  static final int BATCH_BYTES = 16 * 1024 * 1024;
  static final int BATCH_INVOICES = 500;

  private Limits() {}
}
