package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.journal.Blob;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document as the server remembers it.
 *
 * @param key its CUFE, CUDE or CUDS
 * @param foreign made by the administrator, not by a request
 * @param corrects the number of the document that this note corrects
 * @param partyIsNit whether the authority sends notices about the other party
 * @param request the exact bytes that created it
 * @param body the document as it is told, without what changes later
 * @param numberReleased its number was given back when it was deleted
 */
public record Document(
    long id,
    String account,
    Family family,
    String reference,
    long rangeId,
    String prefix,
    long consecutive,
    String key,
    DocumentState state,
    boolean foreign,
    @Nullable String corrects,
    String partyIdentification,
    String partyNames,
    boolean partyIsNit,
    BigDecimal total,
    Instant createdAt,
    @Nullable Instant validatedAt,
    Fate fate,
    Blob request,
    Blob body,
    boolean numberReleased) {

  public String number() {
    return prefix + consecutive;
  }

  boolean isVisible(Instant now) {
    Instant from = fate.visibleFrom();
    return from == null || !now.isBefore(from);
  }

  /** The rule that rejected it; only a rejected document has one for certain. */
  String rule() {
    return Objects.requireNonNullElse(fate.rule(), "FAD06");
  }

  Document with(DocumentState next, Fate nextFate, @Nullable Instant validated) {
    return new Document(
        id,
        account,
        family,
        reference,
        rangeId,
        prefix,
        consecutive,
        key,
        next,
        foreign,
        corrects,
        partyIdentification,
        partyNames,
        partyIsNit,
        total,
        createdAt,
        validated,
        nextFate,
        request,
        body,
        numberReleased);
  }

  Document deleted(boolean releasingNumber) {
    return new Document(
        id,
        account,
        family,
        reference,
        rangeId,
        prefix,
        consecutive,
        key,
        DocumentState.DELETED,
        foreign,
        corrects,
        partyIdentification,
        partyNames,
        partyIsNit,
        total,
        createdAt,
        validatedAt,
        fate,
        request,
        body,
        releasingNumber);
  }
}
