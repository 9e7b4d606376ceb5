package co.acuse.submitter.gateway.dian.paper;

import co.acuse.submitter.gateway.dian.paper.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts a document on sheets from above: parties, lines, taxes and totals, notes. */
final class Body {

  private static final float GAP = 8;
  private static final float HALF = Sheet.WIDTH / 2;
  private static final float LABEL = 84;
  private static final float TOTALS = 250;

  private static final List<Column> FACTS =
      List.of(
          Column.label(LABEL),
          Column.left("", HALF - LABEL),
          Column.label(LABEL),
          Column.left("", HALF - LABEL));
  private static final List<Column> WIDE_FACTS =
      List.of(Column.label(LABEL), Column.left("", Sheet.WIDTH - LABEL));
  private static final List<Column> SUMS =
      List.of(Column.left("", 156), new Column("", TOTALS - 156, true, true));

  private final Sheet sheet;
  private final PaperDocument document;

  private Body(Sheet sheet, PaperDocument document) {
    this.sheet = sheet;
    this.document = document;
  }

  static void draw(Sheet sheet, PaperDocument document) throws IOException {
    new Body(sheet, document).draw();
  }

  private void draw() throws IOException {
    facts("Resolución", document.range());
    table(WIDE_FACTS, rows(document.corrected()));
    table(FACTS, sideBySide(document.customer(), document.conditions()));
    new Table(sheet, Sheet.LEFT, LineRows.COLUMNS, true).draw(document.lines());
    sheet.down(GAP);
    sums();
    facts("Notas", String.join("\n", document.notes()));
  }

  private void facts(String label, String text) throws IOException {
    if (!text.isBlank()) {
      table(WIDE_FACTS, List.of(List.of(label, text)));
    }
  }

  private void table(List<Column> columns, List<List<String>> rows) throws IOException {
    if (!rows.isEmpty()) {
      new Table(sheet, Sheet.LEFT, columns, false).draw(rows);
      sheet.down(GAP / 2);
      sheet.canvas().rule(Sheet.LEFT, Sheet.WIDTH, sheet.y());
      sheet.down(GAP / 2);
    }
  }

  /** Taxes to the left, totals to the right; below each other if they need more than a page. */
  private void sums() throws IOException {
    Table taxes = new Table(sheet, Sheet.LEFT, TaxRows.COLUMNS, true);
    Table totals = new Table(sheet, Sheet.LEFT + Sheet.WIDTH - TOTALS, SUMS, false);
    List<List<String>> sums = rows(document.totals());
    float height = Math.max(taxes.height(document.taxes()), totals.height(sums));
    sheet.require(height);
    float top = sheet.y();
    boolean beside = sheet.room() >= height;
    if (!document.taxes().isEmpty()) {
      taxes.draw(document.taxes());
    }
    float below = sheet.y();
    if (beside) {
      sheet.upTo(top);
    }
    totals.draw(sums);
    sheet.upTo(beside ? Math.min(below, sheet.y()) : sheet.y());
    sheet.down(GAP);
  }

  private static List<List<String>> rows(List<Fact> facts) {
    return facts.stream().map(fact -> List.of(fact.label(), fact.value())).toList();
  }

  private static List<List<String>> sideBySide(List<Fact> left, List<Fact> right) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Fact one = at(left, i);
      Fact other = at(right, i);
      rows.add(List.of(one.label(), one.value(), other.label(), other.value()));
    }
    return rows;
  }

  private static Fact at(List<Fact> facts, int index) {
    return index < facts.size() ? facts.get(index) : new Fact("", "");
  }
}
