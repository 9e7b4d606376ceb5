package co.acuse.submitter.gateway.dian.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as whoever opens it sees it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record PrintedPaper(byte[] bytes) {

  private static final int DOTS_PER_INCH = 200;

  int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  String text() {
    return read(pdf -> new PDFTextStripper().getText(pdf));
  }

  /** The text of one page, counted from 1. */
  String text(int page) {
    return read(pdf -> {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(pdf);
    });
  }

  /** What a telephone reads on that page, counted from 1. */
  String qrCode(int page) {
    BufferedImage image =
        read(pdf -> new PDFRenderer(pdf).renderImageWithDPI(page - 1, DOTS_PER_INCH));
    int width = image.getWidth();
    int height = image.getHeight();
    int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    try {
      return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (NotFoundException none) {
      throw new AssertionError("there is no QR code on page " + page, none);
    } catch (ReaderException unreadable) {
      throw new AssertionError("the QR code cannot be read", unreadable);
    }
  }

  private <T> T read(Question<T> question) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return question.of(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that is asked of an open PDF. */
  private interface Question<T> {
    T of(PDDocument pdf) throws IOException;
  }
}
