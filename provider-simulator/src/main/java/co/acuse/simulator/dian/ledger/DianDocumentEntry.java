package co.acuse.simulator.dian.ledger;

import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.StoredDocument;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * A document that was accepted, rejected, or is not decided yet.
 *
 * @param family the type by which the number is used up: 01, 03, 91 or 92
 * @param key its CUFE or CUDE
 * @param foreign no request has brought it
 * @param messages what the rules said
 * @param sha256 of the exact XML
 */
record DianDocumentEntry(
    long id,
    String nit,
    String family,
    String type,
    String number,
    String key,
    DocumentState state,
    boolean foreign,
    String customer,
    String total,
    List<String> messages,
    Instant receivedAt,
    String sha256) {

  static DianDocumentEntry of(StoredDocument document) {
    return new DianDocumentEntry(
        document.id(),
        document.nit(),
        document.family(),
        document.type(),
        document.number(),
        document.key(),
        document.state(),
        document.foreign(),
        document.customer(),
        document.total().setScale(2, RoundingMode.HALF_UP).toPlainString(),
        document.messages(),
        document.receivedAt(),
        document.sha256());
  }
}
