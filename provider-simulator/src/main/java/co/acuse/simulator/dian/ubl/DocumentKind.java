package co.acuse.simulator.dian.ubl;

import java.util.Arrays;
import java.util.Optional;

/** A kind of document that is sent by itself. */
public enum DocumentKind {
  INVOICE(
      "Invoice",
      "F",
      "LegalMonetaryTotal",
      "InvoicedQuantity",
      "DIAN 2.1: Factura Electrónica de Venta",
      "La Factura electrónica"),
  CREDIT_NOTE(
      "CreditNote",
      "C",
      "LegalMonetaryTotal",
      "CreditedQuantity",
      "DIAN 2.1: Nota Crédito de Factura Electrónica de Venta",
      "La Nota crédito electrónica"),
  DEBIT_NOTE(
      "DebitNote",
      "D",
      "RequestedMonetaryTotal",
      "DebitedQuantity",
      "DIAN 2.1: Nota Débito de Factura Electrónica de Venta",
      "La Nota débito electrónica");

  private final String root;
  private final String letter;
  private final String totals;
  private final String quantity;
  private final String profile;
  private final String spoken;

  DocumentKind(
      String root, String letter, String totals, String quantity, String profile, String spoken) {
    this.root = root;
    this.letter = letter;
    this.totals = totals;
    this.quantity = quantity;
    this.profile = profile;
    this.spoken = spoken;
  }

  static Optional<DocumentKind> of(String namespace, String root) {
    return Arrays.stream(values())
        .filter(kind -> kind.root.equals(root) && kind.namespace().equals(namespace))
        .findFirst();
  }

  /** The name of the root element, as in {@code CreditNote}. */
  public String root() {
    return root;
  }

  /** The letter with which the codes of its rules begin. */
  public String letter() {
    return letter;
  }

  /** What ProfileID must say (FAD03). */
  public String profile() {
    return profile;
  }

  /** How a sentence about one begins. */
  public String spoken() {
    return spoken;
  }

  String namespace() {
    return "urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2";
  }

  String totals() {
    return totals;
  }

  String line() {
    return root + "Line";
  }

  String quantity() {
    return quantity;
  }
}
