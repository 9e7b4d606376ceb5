package co.acuse.submitter.gateway.dian.paper;

import java.util.List;

/**
 * Everything that is put on paper, in words and in order.
 *
 * @param stamp when it was issued and when the DIAN validated it
 * @param range the authorised numbers; empty on notes
 * @param corrected what a note corrects; empty on invoices
 * @param lines rows of {@link LineRows#COLUMNS}
 * @param taxes rows of {@link TaxRows#COLUMNS}
 * @param software who made the software that issued it
 * @param issuedAt as a PDF writes moments
 */
record PaperDocument(
    Title title,
    Seller seller,
    List<Fact> stamp,
    String range,
    List<Fact> customer,
    List<Fact> conditions,
    List<Fact> corrected,
    List<List<String>> lines,
    List<List<String>> taxes,
    List<Fact> totals,
    List<String> notes,
    String software,
    String qrText,
    String issuedAt) {

  /**
   * What it is.
   *
   * @param codeKind {@code CUFE} or {@code CUDE}
   */
  record Title(String kind, String number, String codeKind, String code) {}

  /** Who issued it, in lines below the name. */
  record Seller(String name, List<String> details) {}
}
