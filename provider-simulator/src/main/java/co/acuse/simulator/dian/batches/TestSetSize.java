package co.acuse.simulator.dian.batches;

/** How many documents of each kind must be accepted until a test set is passed. */
public record TestSetSize(int invoices, int creditNotes, int debitNotes) {

  public TestSetSize {
    if (invoices < 0 || creditNotes < 0 || debitNotes < 0) {
      throw new IllegalArgumentException("A test set cannot ask for less than no documents");
    }
  }
}
