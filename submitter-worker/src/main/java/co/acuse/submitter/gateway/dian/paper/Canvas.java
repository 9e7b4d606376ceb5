package co.acuse.submitter.gateway.dian.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws on one page, in points from its lower left corner. */
final class Canvas implements AutoCloseable {

  private static final float BLACK = 0f;
  private static final float RULE = 0.7f;

  private final PDPageContentStream content;

  /** Draws on top of what is there. */
  Canvas(PDDocument document, PDPage page) throws IOException {
    this.content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
  }

  void text(Typeface typeface, float size, float x, float baseline, String printable)
      throws IOException {
    if (printable.isEmpty()) {
      return;
    }
    content.beginText();
    content.setFont(typeface.font(), size);
    content.newLineAtOffset(x, baseline);
    content.showText(printable);
    content.endText();
  }

  void shade(float x, float bottom, float width, float height, float gray) throws IOException {
    content.setNonStrokingColor(gray);
    content.addRect(x, bottom, width, height);
    content.fill();
    content.setNonStrokingColor(BLACK);
  }

  void rule(float x, float width, float y) throws IOException {
    content.setStrokingColor(RULE);
    content.setLineWidth(0.5f);
    content.moveTo(x, y);
    content.lineTo(x + width, y);
    content.stroke();
  }

  void stamp(PDFormXObject form, float x, float bottom) throws IOException {
    content.saveGraphicsState();
    content.transform(Matrix.getTranslateInstance(x, bottom));
    content.drawForm(form);
    content.restoreGraphicsState();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
