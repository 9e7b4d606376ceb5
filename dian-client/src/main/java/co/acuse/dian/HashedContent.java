package co.acuse.dian;

import co.acuse.dian.code.CodeAmounts;
import co.acuse.dian.code.CodeInputs;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.function.Predicate;

/** What of a document enters its codes, just as it stands in the XML (annex 1.9, 11.1). */
final class HashedContent {

  private HashedContent() {}

  static CodeInputs of(Content content) {
    return new CodeInputs(
        content.number().text(),
        issued(content),
        amounts(content),
        content.supplier().identification().number(),
        content.customer().identification().number(),
        content.environment());
  }

  static IssueMoment issued(Content content) {
    return new IssueMoment(
        OffsetDateTime.of(content.issueDate(), content.issueTime(), IssueMoment.COLOMBIA));
  }

  /** The ValOtroIm of the QR code (annex 1.9, 11.7). */
  static BigDecimal taxesBesidesIva(Content content) {
    return sum(content, tribute -> !tribute.equals(Tribute.IVA));
  }

  /** Of the header's taxes alone: those of the lines are in them, withholdings never count. */
  private static CodeAmounts amounts(Content content) {
    return new CodeAmounts(
        content.totals().lineExtension(),
        sum(content, Tribute.IVA::equals),
        sum(content, Tribute.INC::equals),
        sum(content, Tribute.ICA::equals),
        content.totals().payable());
  }

  private static BigDecimal sum(Content content, Predicate<Tribute> counts) {
    return content.taxes().stream()
        .filter(tax -> counts.test(tax.tribute()))
        .map(TaxTotal::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
