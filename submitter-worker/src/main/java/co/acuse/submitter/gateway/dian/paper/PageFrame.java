package co.acuse.submitter.gateway.dian.paper;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Head and foot of every page: who issued what, the QR code, the CUFE, and which page it is. */
final class PageFrame {

  /** 36 mm; the annex asks for 20 at least. */
  private static final float QR = 102;

  private static final float TOP = PDRectangle.LETTER.getHeight() - 30;
  private static final float RIGHT = Sheet.LEFT + Sheet.WIDTH;
  private static final float TITLE = 302;
  private static final float SELLER_WIDTH = TITLE - Sheet.LEFT - 10;
  private static final float TITLE_WIDTH = RIGHT - QR - 14 - TITLE;
  private static final float LOWEST = Sheet.TOP + 12;
  private static final float FOOT = Sheet.BOTTOM - 10;

  private final Typefaces typefaces;
  private final PaperDocument document;
  private final PDFormXObject qr;

  private PageFrame(Typefaces typefaces, PaperDocument document, PDFormXObject qr) {
    this.typefaces = typefaces;
    this.document = document;
    this.qr = qr;
  }

  /** Draws it on every page that the document has by now. */
  static void draw(PDDocument pdf, Typefaces typefaces, PaperDocument document) throws IOException {
    var frame = new PageFrame(typefaces, document, QrSquares.of(pdf, document.qrText(), QR));
    int pages = pdf.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      PDPage page = pdf.getPage(i);
      try (Canvas canvas = new Canvas(pdf, page)) {
        frame.head(canvas);
        frame.foot(canvas, "Página %d de %d".formatted(i + 1, pages));
      }
    }
  }

  private void head(Canvas canvas) throws IOException {
    var seller = new Writer(canvas, Sheet.LEFT, SELLER_WIDTH);
    seller.write(typefaces.bold(), 12, document.seller().name());
    for (String detail : document.seller().details()) {
      seller.write(typefaces.regular(), 7.5f, detail);
    }
    var title = new Writer(canvas, TITLE, TITLE_WIDTH);
    title.write(typefaces.bold(), 10, document.title().kind().toUpperCase(Locale.ROOT));
    title.write(typefaces.bold(), 13, "No. " + document.title().number());
    for (Fact stamp : document.stamp()) {
      title.write(typefaces.bold(), 7.5f, stamp.label());
      title.write(typefaces.regular(), 7.5f, stamp.value());
    }
    canvas.stamp(qr, RIGHT - QR, TOP - QR);
    canvas.rule(Sheet.LEFT, Sheet.WIDTH, Sheet.TOP + 8);
  }

  private void foot(Canvas canvas, String page) throws IOException {
    canvas.rule(Sheet.LEFT, Sheet.WIDTH, FOOT);
    var title = document.title();
    List<String> texts =
        List.of(
            "%s: %s".formatted(title.codeKind(), title.code()),
            "Representación gráfica de: " + title.kind().toLowerCase(Locale.ROOT),
            document.software());
    float baseline = FOOT - 10;
    for (String text : texts) {
      for (String line : typefaces.regular().wrap(text, 7, Sheet.WIDTH - 70)) {
        canvas.text(typefaces.regular(), 7, Sheet.LEFT, baseline, line);
        baseline -= 9;
      }
    }
    float width = typefaces.bold().width(page, 8);
    canvas.text(typefaces.bold(), 8, RIGHT - width, FOOT - 10, page);
  }

  /** Writes lines below each other, as long as they stay above the body. */
  private static final class Writer {

    private final Canvas canvas;
    private final float x;
    private final float width;
    private float y = TOP;

    Writer(Canvas canvas, float x, float width) {
      this.canvas = canvas;
      this.x = x;
      this.width = width;
    }

    void write(Typeface typeface, float size, String text) throws IOException {
      for (String line : typeface.wrap(text, size, width)) {
        y -= size * 1.25f;
        if (y >= LOWEST) {
          canvas.text(typeface, size, x, y, line);
        }
      }
    }
  }
}
