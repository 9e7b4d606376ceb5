package co.acuse.dian.ubl;

import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;

/** An amount that is not what the others add up to; where it stands tells the type. */
public sealed interface TotalsFinding {

  TotalsRule rule();

  /** The DIAN's code of the rule for this kind of document, such as FAU02. */
  String code();

  /** What the document says. */
  BigDecimal stated();

  /** What follows from the rest of the document. */
  BigDecimal expected();

  /** A total of the document. */
  record OfDocument(TotalsRule rule, String code, BigDecimal stated, BigDecimal expected)
      implements TotalsFinding {}

  /** A tax of the document. */
  record OfTax(
      TotalsRule rule, String code, Tribute tribute, BigDecimal stated, BigDecimal expected)
      implements TotalsFinding {}

  /**
   * A line's own amount.
   *
   * @param line from 1
   */
  record OfLine(TotalsRule rule, String code, int line, BigDecimal stated, BigDecimal expected)
      implements TotalsFinding {}

  /**
   * A tax of a line.
   *
   * @param line from 1
   */
  record OfLineTax(
      TotalsRule rule,
      String code,
      int line,
      Tribute tribute,
      BigDecimal stated,
      BigDecimal expected)
      implements TotalsFinding {}
}
