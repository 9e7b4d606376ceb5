package co.acuse.simulator.dian.documents;

import co.acuse.simulator.journal.Blob;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One document as the authority remembers it.
 *
 * @param family the type by which the number is used up: 01, 03, 91 or 92
 * @param type as stated: 01 to 04, 91 or 92
 * @param key its CUFE or CUDE
 * @param valid what was decided
 * @param polls after so many questions the decision is told; 0: at once
 * @param foreign put there by the administrator or by a fault, not by a request
 * @param customer whom it names as customer
 * @param messages what the rules say, as the answer says it
 * @param fileName without its ending
 * @param visibleFrom until then look-ups do not find it
 * @param sha256 of the XML
 * @param xml exactly as it came
 * @param answer the signed ApplicationResponse
 */
public record StoredDocument(
    long id,
    String nit,
    String family,
    String type,
    String number,
    String key,
    boolean valid,
    int polls,
    boolean foreign,
    String customer,
    BigDecimal total,
    List<String> messages,
    String fileName,
    Instant receivedAt,
    Instant visibleFrom,
    String sha256,
    Blob xml,
    Blob answer) {

  public StoredDocument {
    messages = List.copyOf(messages);
  }

  public DocumentState state() {
    if (polls > 0) {
      return DocumentState.PENDING;
    }
    return valid ? DocumentState.ACCEPTED : DocumentState.REJECTED;
  }

  public boolean isVisible(Instant now) {
    return !now.isBefore(visibleFrom);
  }

  NumberKey numberKey() {
    return new NumberKey(nit, family, number);
  }

  StoredDocument polled() {
    return told(polls - 1, visibleFrom);
  }

  /** The same with its decision told, and shown, from now on. */
  StoredDocument decided(Instant now) {
    return told(0, isVisible(now) ? visibleFrom : now);
  }

  private StoredDocument told(int polls, Instant visibleFrom) {
    return new StoredDocument(
        id,
        nit,
        family,
        type,
        number,
        key,
        valid,
        polls,
        foreign,
        customer,
        total,
        messages,
        fileName,
        receivedAt,
        visibleFrom,
        sha256,
        xml,
        answer);
  }
}
