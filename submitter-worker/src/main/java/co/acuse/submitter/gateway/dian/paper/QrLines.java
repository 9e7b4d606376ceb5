package co.acuse.submitter.gateway.dian.paper;

import java.math.BigDecimal;
import java.util.function.Predicate;

/** The text of the QR code on paper (annex 1.9, 11.7), from the document's own values. */
final class QrLines {

  private static final String IVA = "01";

  private QrLines() {}

  /** As the XML has it, if it already has all lines and not the address alone. */
  static String of(Ubl document, Ubl totals) {
    String inXml = document.extension("QRCode");
    return inXml.contains("\n") ? inXml : lines(document, totals, inXml);
  }

  private static String lines(Ubl document, Ubl totals, String address) {
    return String.join(
        "\n",
        "NumFac: " + document.text("ID"),
        "FecFac: " + document.text("IssueDate"),
        "HorFac: " + document.text("IssueTime"),
        "NitFac: " + identification(document, "AccountingSupplierParty"),
        "DocAdq: " + identification(document, "AccountingCustomerParty"),
        "ValFac: " + totals.text("LineExtensionAmount"),
        "ValIva: " + taxes(document, IVA::equals),
        "ValOtroIm: " + taxes(document, Predicate.not(IVA::equals)),
        "ValTolFac: " + totals.text("PayableAmount"),
        codeKind(document) + ": " + document.text("UUID"),
        "QRCode: " + address);
  }

  /** {@code CUFE} or {@code CUDE}. */
  static String codeKind(Ubl document) {
    String scheme = document.attributeAt("schemeName", "UUID");
    return scheme.substring(0, Math.max(0, scheme.indexOf('-')));
  }

  private static String identification(Ubl document, String role) {
    return document.text(role, "Party", "PartyTaxScheme", "CompanyID");
  }

  private static String taxes(Ubl document, Predicate<String> which) {
    return document.all("TaxTotal").stream()
        .filter(tax -> which.test(tax.text("TaxSubtotal", "TaxCategory", "TaxScheme", "ID")))
        .map(tax -> new BigDecimal(tax.text("TaxAmount")))
        .reduce(new BigDecimal("0.00"), BigDecimal::add)
        .toPlainString();
  }
}
