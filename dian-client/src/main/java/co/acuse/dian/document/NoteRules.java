package co.acuse.dian.document;

/** What no note can hold. */
final class NoteRules {

  private NoteRules() {}

  /** UBL 2.1 has WithholdingTaxTotal in invoices and their lines only. */
  static void refuseWithholdings(Content content) {
    for (Line line : content.lines()) {
      if (!line.withholdings().isEmpty()) {
        throw new IllegalArgumentException(
            "Only invoices tell withholdings: leave them out of the lines of a note");
      }
    }
  }
}
