package co.acuse.dian.validation;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Tribute;
import co.acuse.dian.ubl.TotalsCheck;
import co.acuse.dian.ubl.TotalsFinding;
import co.acuse.dian.ubl.TotalsRule;
import java.util.List;

/** The findings of {@link TotalsCheck}, with the place of each. */
final class SumCheck {

  private SumCheck() {}

  static List<Finding> of(DianDocument document) {
    DocumentKind kind = DocumentKind.of(document);
    return TotalsCheck.of(document).stream().map(found -> finding(kind, found)).toList();
  }

  private static Finding finding(DocumentKind kind, TotalsFinding found) {
    String text =
        "It says %s, but %s is %s: correct one or the other"
            .formatted(
                found.stated().toPlainString(),
                found.rule().expectation(),
                found.expected().toPlainString());
    Severity severity = found.rule().isNotice() ? Severity.NOTICE : Severity.REJECTION;
    return new Finding(found.code(), severity, place(kind, found), text);
  }

  private static String place(DocumentKind kind, TotalsFinding found) {
    return switch (found) {
      case TotalsFinding.OfDocument total -> kind.atTotals(element(total.rule()));
      case TotalsFinding.OfTax tax -> kind.at(amount(tax.rule(), tax.tribute()));
      case TotalsFinding.OfLine line -> kind.atLine(line.line(), "cbc:LineExtensionAmount");
      case TotalsFinding.OfLineTax tax ->
          kind.atLine(tax.line(), amount(tax.rule(), tax.tribute()));
    };
  }

  private static String element(TotalsRule rule) {
    return switch (rule) {
      case LINE_EXTENSION -> "cbc:LineExtensionAmount";
      case TAX_EXCLUSIVE -> "cbc:TaxExclusiveAmount";
      case TAX_INCLUSIVE -> "cbc:TaxInclusiveAmount";
      case ALLOWANCES -> "cbc:AllowanceTotalAmount";
      case CHARGES -> "cbc:ChargeTotalAmount";
      case PREPAID -> "cbc:PrepaidAmount";
      case PAYABLE -> "cbc:PayableAmount";
      case TAX_TOTAL, TAX_SUBTOTAL, LINE_AMOUNT, LINE_TAX_TOTAL, LINE_TAX_SUBTOTAL ->
          throw new IllegalArgumentException(rule + " is about no total of the document");
    };
  }

  private static String amount(TotalsRule rule, Tribute tribute) {
    boolean ofOneRate = rule == TotalsRule.TAX_SUBTOTAL || rule == TotalsRule.LINE_TAX_SUBTOTAL;
    return "cac:TaxTotal[.//cac:TaxScheme/cbc:ID='%s']/%scbc:TaxAmount"
        .formatted(tribute.code(), ofOneRate ? "cac:TaxSubtotal/" : "");
  }
}
