package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.ubl.Amounts;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.XmlElement;
import co.acuse.simulator.fiscal.Sha;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Computes a CUFE or CUDE from what the document says (annex 1.9, 11.1 to 11.4). */
public final class UniqueCode {

  private UniqueCode() {}

  /**
   * 96 hexadecimal digits.
   *
   * @param secret the range's technical key for a CUFE, the software's PIN for a CUDE
   */
  public static String of(UblDocument document, String secret) {
    // IVA, INC, ICA: the order is the law's.
    String seed =
        document.number()
            + document.root().text("IssueDate")
            + document.root().text("IssueTime")
            + text(document.total("LineExtensionAmount"))
            + tax(document, "01")
            + tax(document, "04")
            + tax(document, "03")
            + text(document.total("PayableAmount"))
            + document.issuer().identification()
            + document.customer().identification()
            + secret
            + document.root().text("ProfileExecutionID");
    return Sha.sha384(seed);
  }

  private static String tax(UblDocument document, String scheme) {
    List<XmlElement> totals =
        document.root().children("TaxTotal").stream()
            .filter(one -> one.text("TaxSubtotal", "TaxCategory", "TaxScheme", "ID").equals(scheme))
            .toList();
    return scheme + text(Amounts.sum(totals, one -> Amounts.of(one, "TaxAmount")));
  }

  /** Two decimals, cut and not rounded. */
  private static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.DOWN).toPlainString();
  }
}
