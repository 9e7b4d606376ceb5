package co.acuse.dian.ubl;

import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.xml.CanonicalDocument;
import co.acuse.dian.xml.CanonicalWriter;

/**
 * Writes a document as UBL 2.1 with the DIAN's extensions, in canonical form. The same document
 * gives the same bytes, and totals are written as they are given.
 */
public final class UblWriter {

  private UblWriter() {}

  /**
   * Writes a document; the second of its extensions is empty, for the signature.
   *
   * @param codes computed from that document and no other
   * @throws IllegalArgumentException when a text holds a character that XML cannot hold
   */
  public static CanonicalDocument write(DianDocument document, DocumentCodes codes) {
    String kind =
        switch (document) {
          case Invoice _ -> "Invoice";
          case CreditNote _ -> "CreditNote";
          case DebitNote _ -> "DebitNote";
        };
    return CanonicalWriter.document(
        kind, UblNamespaces.of(kind), xml -> write(document, codes, new UblXml(xml, document)));
  }

  private static void write(DianDocument document, DocumentCodes codes, UblXml xml) {
    switch (document) {
      case Invoice invoice -> InvoiceXml.write(xml, invoice, codes);
      case CreditNote note -> CreditNoteXml.write(xml, note, codes);
      case DebitNote note -> DebitNoteXml.write(xml, note, codes);
    }
  }
}
