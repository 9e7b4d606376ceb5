package co.acuse.submitter.gateway.dian.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** What an invoice or a note says, on paper: the "representación gráfica". */
public final class GraphicRepresentation {

  private GraphicRepresentation() {}

  /**
   * Makes the PDF. The same bytes give the same PDF: its dates and its id are the document's.
   *
   * @param signed the XML of an invoice, a credit note or a debit note
   * @param applicationResponse the DIAN's word on it
   * @throws IllegalArgumentException when the XML is something else or lacks what every document
   *     has
   * @throws co.acuse.dian.xml.UnreadableXmlException when one of the two is no XML
   */
  public static byte[] of(byte[] signed, byte[] applicationResponse) {
    return drawn(PaperReader.read(signed, applicationResponse));
  }

  /**
   * Makes the PDF of an invoice of type 04 that the DIAN has not seen, which the paper says.
   *
   * @throws IllegalArgumentException when the XML is something else or lacks what every document
   *     has
   * @throws co.acuse.dian.xml.UnreadableXmlException when it is no XML
   */
  public static byte[] inContingency(byte[] signed) {
    return drawn(PaperReader.read(signed));
  }

  private static byte[] drawn(PaperDocument document) {
    try (PDDocument pdf = new PDDocument()) {
      describe(pdf, document);
      Typefaces typefaces = Typefaces.load(pdf);
      try (Sheet sheet = new Sheet(pdf, typefaces)) {
        Body.draw(sheet, document);
      }
      PageFrame.draw(pdf, typefaces, document);
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory could not be written", e);
    }
  }

  private static void describe(PDDocument pdf, PaperDocument document) {
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setTitle(document.title().kind() + ' ' + document.title().number());
    information.setAuthor(document.seller().name());
    information.setProducer("Acuse");
    information.getCOSObject().setString(COSName.CREATION_DATE, document.issuedAt());
    pdf.getDocumentCatalog().setLanguage("es-CO");
    pdf.setDocumentId(id(document.title().code()));
  }

  private static long id(String code) {
    CRC32 checksum = new CRC32();
    checksum.update(code.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
