package co.acuse.submitter.gateway.dian.paper;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a note corrects, and why. */
final class Corrections {

  private Corrections() {}

  /**
   * Empty for an invoice.
   *
   * @param concept names the code of a concept
   */
  static List<Fact> of(Ubl note, UnaryOperator<String> concept) {
    return note.all("DiscrepancyResponse").stream()
        .flatMap(reason -> facts(note, reason, concept))
        .filter(Fact::isTold)
        .toList();
  }

  private static Stream<Fact> facts(Ubl note, Ubl reason, UnaryOperator<String> concept) {
    Stream<Fact> invoice =
        note.first("BillingReference", "InvoiceDocumentReference")
            .flatMap(corrected ->
                Stream.of(
                    new Fact(
                        "Factura que corrige",
                        "%s del %s".formatted(corrected.text("ID"), corrected.text("IssueDate"))),
                    new Fact(QrLines.codeKind(corrected), corrected.text("UUID"))));
    Stream<Fact> why =
        Stream.of(
            new Fact("Concepto", concept.apply(reason.text("ResponseCode"))),
            new Fact("Motivo", reason.text("Description")));
    return Stream.concat(invoice, why);
  }
}
