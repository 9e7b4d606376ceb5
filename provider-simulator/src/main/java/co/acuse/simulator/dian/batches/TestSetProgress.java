package co.acuse.simulator.dian.batches;

/**
 * How far a test set is.
 *
 * @param passed every kind has as many accepted documents as it needs
 */
record TestSetProgress(
    String testSetId,
    String nit,
    String softwareId,
    boolean passed,
    TestSetSize needed,
    TestSetSize accepted) {

  static TestSetProgress of(
      String id,
      String nit,
      String software,
      TestSetSize needed,
      int invoices,
      int creditNotes,
      int debitNotes) {
    boolean passed =
        invoices >= needed.invoices()
            && creditNotes >= needed.creditNotes()
            && debitNotes >= needed.debitNotes();
    return new TestSetProgress(
        id, nit, software, passed, needed, new TestSetSize(invoices, creditNotes, debitNotes));
  }
}
