package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.Amounts;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.ubl.UblLine;
import co.acuse.simulator.dian.xml.XmlElement;
import java.math.BigDecimal;
import java.util.List;

/** Whether the totals are the sums of what is above them (annex 1.9, rules AU). */
final class TotalsRules implements Rule {

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    compare(
        document,
        "LineExtensionAmount",
        Amounts.sum(document.lines(), UblLine::amount),
        "AU02",
        "Valor Bruto es distinto de la suma de los valores brutos de las líneas",
        findings);
    compare(
        document,
        "TaxExclusiveAmount",
        Amounts.sum(document.lines(), TotalsRules::base),
        "AU03",
        "Base Imponible es distinta de la suma de las bases imponibles de las líneas",
        findings);
    List<XmlElement> taxes = document.root().children("TaxTotal");
    compare(
        document,
        "TaxInclusiveAmount",
        document
            .total("LineExtensionAmount")
            .add(Amounts.sum(taxes, tax -> Amounts.of(tax, "TaxAmount"))),
        "AU04",
        "Valor Bruto más tributos es distinto de la suma del valor bruto y los tributos",
        findings);
    adjustments(document, findings);
    payable(document, findings);
    if (hasNegative(document)) {
      findings.rejectAny("VLR01", "El documento contiene valores negativos");
    }
  }

  private static void adjustments(UblDocument document, Findings findings) {
    compare(
        document,
        "AllowanceTotalAmount",
        Adjustments.allowances(document.root()),
        "AU05",
        "Descuento Total es distinto de la suma de los descuentos",
        findings);
    compare(
        document,
        "ChargeTotalAmount",
        Adjustments.charges(document.root()),
        "AU06",
        "Cargo Total es distinto de la suma de los cargos",
        findings);
    compare(
        document,
        "PrepaidAmount",
        Amounts.sum(
            document.root().children("PrepaidPayment"), paid -> Amounts.of(paid, "PaidAmount")),
        "AU07",
        "Anticipo Total es distinto de la suma de los anticipos",
        findings);
  }

  /** Version 1.8 subtracts what was prepaid, 1.9 calls it information: either is accepted. */
  private static void payable(UblDocument document, Findings findings) {
    BigDecimal gross =
        document
            .total("TaxInclusiveAmount")
            .subtract(document.total("AllowanceTotalAmount"))
            .add(document.total("ChargeTotalAmount"))
            .add(document.total("PayableRoundingAmount"));
    if (!Comparison.areEqual(document.total("PayableAmount"), gross)) {
      compare(
          document,
          "PayableAmount",
          gross.subtract(document.total("PrepaidAmount")),
          "AU14",
          "Valor a Pagar de Factura es distinto de la Suma de Valor Bruto más tributos - Valor del"
              + " Descuento Total + Valor del Cargo Total - Valor del Anticipo Total",
          findings);
    }
  }

  private static void compare(
      UblDocument document,
      String total,
      BigDecimal expected,
      String code,
      String text,
      Findings findings) {
    if (!Comparison.areEqual(document.total(total), expected)) {
      findings.reject(code, text);
    }
  }

  /** The bases of the line's first tax: one sale counts once, however many taxes it has. */
  private static BigDecimal base(UblLine line) {
    return line.element().children("TaxTotal").stream()
        .findFirst()
        .map(tax ->
            Amounts.sum(tax.children("TaxSubtotal"), one -> Amounts.of(one, "TaxableAmount")))
        .orElse(BigDecimal.ZERO);
  }

  private static boolean hasNegative(UblDocument document) {
    return document.root().descendants().stream()
        .filter(one -> one.dom().hasAttribute("currencyID"))
        .filter(one -> !one.name().equals("PayableRoundingAmount"))
        .anyMatch(one -> Amounts.of(one).signum() < 0);
  }
}
