package co.acuse.dian.validation;

import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;

/** How a kind of document is called in UBL, and by which letter its rules begin. */
enum DocumentKind {
  INVOICE("F", "Invoice", "cac:LegalMonetaryTotal", "cac:InvoiceLine", "cbc:InvoicedQuantity"),
  CREDIT_NOTE(
      "C", "CreditNote", "cac:LegalMonetaryTotal", "cac:CreditNoteLine", "cbc:CreditedQuantity"),
  DEBIT_NOTE(
      "D", "DebitNote", "cac:RequestedMonetaryTotal", "cac:DebitNoteLine", "cbc:DebitedQuantity");

  private static final String EXTENSIONS =
      "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/sts:DianExtensions/";

  private final String letter;
  private final String root;
  private final String totals;
  private final String line;
  private final String quantity;

  DocumentKind(String letter, String root, String totals, String line, String quantity) {
    this.letter = letter;
    this.root = root;
    this.totals = totals;
    this.line = line;
    this.quantity = quantity;
  }

  static DocumentKind of(DianDocument document) {
    return switch (document) {
      case Invoice _ -> INVOICE;
      case CreditNote _ -> CREDIT_NOTE;
      case DebitNote _ -> DEBIT_NOTE;
    };
  }

  /** The root's name. */
  String root() {
    return root;
  }

  /** A rule's code for this kind: {@code AU02} is FAU02, CAU02 or DAU02. */
  String rule(String number) {
    return letter + number;
  }

  String at(String path) {
    return "/" + root + "/" + path;
  }

  String atExtension(String path) {
    return at(EXTENSIONS + path);
  }

  String atTotals(String element) {
    return at(totals + "/" + element);
  }

  /**
   * Something in a line.
   *
   * @param number from 1
   */
  String atLine(int number, String path) {
    return at("%s[%d]/%s".formatted(line, number, path));
  }

  String atQuantity(int lineNumber) {
    return atLine(lineNumber, quantity);
  }
}
