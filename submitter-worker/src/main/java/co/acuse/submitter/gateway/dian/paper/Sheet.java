package co.acuse.submitter.gateway.dian.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The room between head and foot of the pages, filled from above; it takes a new page itself. */
final class Sheet implements AutoCloseable {

  static final float LEFT = 36;
  static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * LEFT;
  static final float TOP = PDRectangle.LETTER.getHeight() - 148;
  static final float BOTTOM = 84;

  private final PDDocument document;
  private final Typefaces typefaces;
  private Canvas canvas;
  private float y;

  Sheet(PDDocument document, Typefaces typefaces) throws IOException {
    this.document = document;
    this.typefaces = typefaces;
    this.canvas = page(document);
    this.y = TOP;
  }

  private static Canvas page(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    return new Canvas(document, page);
  }

  Typefaces typefaces() {
    return typefaces;
  }

  Canvas canvas() {
    return canvas;
  }

  /** How high the next thing may begin. */
  float y() {
    return y;
  }

  /** How much of the page is left. */
  float room() {
    return y - BOTTOM;
  }

  boolean isFresh() {
    return y == TOP;
  }

  void down(float height) {
    y -= height;
  }

  /** Goes back up, for what stands beside something else on the same page. */
  void upTo(float higher) {
    y = higher;
  }

  void newPage() throws IOException {
    canvas.close();
    canvas = page(document);
    y = TOP;
  }

  /** Takes a new page unless this much is left. */
  void require(float height) throws IOException {
    if (room() < height && !isFresh()) {
      newPage();
    }
  }

  @Override
  public void close() throws IOException {
    canvas.close();
  }
}
