package co.acuse.submitter.gateway.dian.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The two typefaces that a document is written in. */
record Typefaces(Typeface regular, Typeface bold) {

  static Typefaces load(PDDocument document) throws IOException {
    return new Typefaces(Typeface.regular(document), Typeface.bold(document));
  }

  Typeface of(boolean strong) {
    return strong ? bold : regular;
  }
}
