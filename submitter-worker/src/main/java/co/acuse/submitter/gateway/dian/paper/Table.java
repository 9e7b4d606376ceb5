package co.acuse.submitter.gateway.dian.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of wrapped texts. With a heading, which is repeated on each further page, they are ruled;
 * without one they stand close together.
 */
final class Table {

  private static final float SIZE = 7.5f;
  private static final float LINE = 9.5f;
  private static final float PADDING = 3;
  private static final float CLOSE = 1;
  private static final float HEADING = 0.9f;

  private final Sheet sheet;
  private final float left;
  private final List<Column> columns;
  private final boolean headed;

  Table(Sheet sheet, float left, List<Column> columns, boolean headed) {
    this.sheet = sheet;
    this.left = left;
    this.columns = columns;
    this.headed = headed;
  }

  /** A row breaks only where it would not fit on a page of its own. */
  void draw(List<List<String>> rows) throws IOException {
    sheet.require(headingHeight() + LINE + 2 * space());
    heading();
    for (List<String> row : rows) {
      drawRow(wrapped(row));
    }
  }

  /** The height of these rows on one page. */
  float height(List<List<String>> rows) throws IOException {
    float height = headingHeight();
    for (List<String> row : rows) {
      height += lines(wrapped(row)) * LINE + 2 * space();
    }
    return height;
  }

  /** Above and below a row. */
  private float space() {
    return headed ? PADDING : CLOSE;
  }

  private float headingHeight() {
    return headed ? LINE + 2 * PADDING : 0;
  }

  private void heading() throws IOException {
    if (!headed) {
      return;
    }
    sheet.canvas().shade(left, sheet.y() - headingHeight(), width(), headingHeight(), HEADING);
    List<List<String>> titles = columns.stream().map(column -> List.of(column.title())).toList();
    write(titles, 0, 1, true);
    sheet.down(headingHeight());
  }

  private void drawRow(List<List<String>> row) throws IOException {
    int lines = lines(row);
    int from = 0;
    while (from < lines) {
      if (linesThatFit() < lines - from && !isOnTop()) {
        sheet.newPage();
        heading();
      }
      int count = Math.max(1, Math.min(lines - from, linesThatFit()));
      write(row, from, count, false);
      sheet.down(count * LINE + 2 * space());
      if (headed) {
        sheet.canvas().rule(left, width(), sheet.y());
      }
      from += count;
    }
  }

  private int linesThatFit() {
    return (int) ((sheet.room() - 2 * space()) / LINE);
  }

  private boolean isOnTop() {
    return sheet.y() >= Sheet.TOP - headingHeight();
  }

  private void write(List<List<String>> row, int from, int count, boolean heading)
      throws IOException {
    float x = left;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Typeface typeface = sheet.typefaces().of(heading || column.strong());
      float baseline = sheet.y() - space() - SIZE;
      for (String line : row.get(i).stream().skip(from).limit(count).toList()) {
        float start =
            column.right() ? column.width() - PADDING - typeface.width(line, SIZE) : PADDING;
        sheet.canvas().text(typeface, SIZE, x + start, baseline, line);
        baseline -= LINE;
      }
      x += column.width();
    }
  }

  private List<List<String>> wrapped(List<String> row) throws IOException {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Typeface typeface = sheet.typefaces().of(column.strong());
      wrapped.add(typeface.wrap(row.get(i), SIZE, column.width() - 2 * PADDING));
    }
    return wrapped;
  }

  private static int lines(List<List<String>> row) {
    return row.stream().mapToInt(List::size).max().orElse(0);
  }

  private float width() {
    return (float) columns.stream().mapToDouble(Column::width).sum();
  }

  /**
   * A column.
   *
   * @param width in points
   * @param right whether its texts end at its right edge
   * @param strong whether its texts are bold
   */
  record Column(String title, float width, boolean right, boolean strong) {

    static Column left(String title, float width) {
      return new Column(title, width, false, false);
    }

    static Column right(String title, float width) {
      return new Column(title, width, true, false);
    }

    static Column label(float width) {
      return new Column("", width, false, true);
    }
  }
}
