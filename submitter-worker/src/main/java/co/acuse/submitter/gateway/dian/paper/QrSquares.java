package co.acuse.submitter.gateway.dian.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A QR code as squares, which stay sharp at any size; drawn once, it is stamped on each page. */
final class QrSquares {

  private QrSquares() {}

  /**
   * Draws one.
   *
   * @param size in points, without the white margin that readers need
   * @throws IllegalArgumentException when the text is too long for a QR code
   */
  static PDFormXObject of(PDDocument document, String text, float size) throws IOException {
    ByteMatrix matrix = matrix(text);
    PDFormXObject form = new PDFormXObject(document);
    form.setResources(new PDResources());
    form.setBBox(new PDRectangle(size, size));
    try (PDFormContentStream content = new PDFormContentStream(form)) {
      float side = size / matrix.getWidth();
      for (int row = 0; row < matrix.getHeight(); row++) {
        row(content, matrix, row, side);
      }
      content.fill();
    }
    return form;
  }

  /** Neighbours are one rectangle: no hairline between them. */
  private static void row(PDFormContentStream content, ByteMatrix matrix, int row, float side)
      throws IOException {
    float bottom = (matrix.getHeight() - 1 - row) * side;
    int column = 0;
    while (column < matrix.getWidth()) {
      int end = endOfRun(matrix, row, column);
      if (end > column) {
        content.addRect(column * side, bottom, (end - column) * side, side);
      }
      column = Math.max(end, column + 1);
    }
  }

  private static int endOfRun(ByteMatrix matrix, int row, int start) {
    int end = start;
    while (end < matrix.getWidth() && matrix.get(end, row) == 1) {
      end++;
    }
    return end;
  }

  private static ByteMatrix matrix(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException _) {
      throw new IllegalArgumentException("the QR code's text is too long");
    }
  }
}
