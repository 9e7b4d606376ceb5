package co.acuse.dian.ubl;

import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;

/** The DIAN's rules on sums (annex 1.9, as numbered for invoices: FAU02 and so on). */
public enum TotalsRule {
  LINE_EXTENSION("AU02", "the sum of the lines"),
  TAX_EXCLUSIVE("AU03", "the sum of the bases of the lines"),
  TAX_INCLUSIVE("AU04", "the lines with the taxes of the document"),
  ALLOWANCES("AU05", "the sum of the allowances of the document"),
  CHARGES("AU06", "the sum of the charges of the document"),
  PREPAID("AU07", "the sum of the prepaid payments"),
  PAYABLE("AU14", "the total with taxes, less allowances and prepaid, plus charges and rounding"),
  TAX_TOTAL("AS02", "the sum of the rates of a tax of the document"),
  TAX_SUBTOTAL("AS07", "what a rate of a tax of the document gives"),
  LINE_AMOUNT("AV06", "price times quantity, less allowances, plus charges"),
  LINE_TAX_TOTAL("AX02", "the sum of the rates of a tax of a line"),
  LINE_TAX_SUBTOTAL("AX07", "what a rate of a tax of a line gives");

  private final String number;
  private final String expectation;

  TotalsRule(String number, String expectation) {
    this.number = number;
    this.expectation = expectation;
  }

  /** The rule's code for a kind of document: F for invoices, C and D for notes. */
  public String code(DianDocument document) {
    return switch (document) {
      case Invoice _ -> "F" + number;
      case CreditNote _ -> "C" + number;
      case DebitNote _ -> "D" + number;
    };
  }

  /** What the amount should be, in words. */
  public String expectation() {
    return expectation;
  }

  /** True when the DIAN takes the document nevertheless. */
  public boolean isNotice() {
    return this == LINE_AMOUNT;
  }
}
