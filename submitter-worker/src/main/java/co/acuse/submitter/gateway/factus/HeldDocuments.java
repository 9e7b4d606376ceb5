package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.document.answer.UsedRange;
import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.result.RuleMessage;
import co.acuse.submitter.submission.HeldDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a Factus document into the core's, and back for the comparison. */
final class HeldDocuments {

  private static final List<String> WRAPPERS = List.of("bill", "credit_note", "debit_note");

  private HeldDocuments() {}

  /**
   * The document; empty when it says too little to be anything: no reference, or validated without
   * number, fiscal key or total.
   *
   * @param full whether the answer is the provider's full document
   */
  static Optional<HeldDocument> from(StoredDocument stored, boolean full) {
    HeldDocument.State state = state(stored);
    IssuedDocument issued = issued(stored);
    if (stored.referenceCode() == null
        || (state == HeldDocument.State.VALIDATED && issued == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new HeldDocument(
            state,
            stored.referenceCode(),
            stored.number(),
            state == HeldDocument.State.VALIDATED ? issued : null,
            messages(stored.errors()),
            full,
            stored.rawJson()));
  }

  /** The Factus document that a held one was made of, its fields at the top. */
  static JsonNode told(HeldDocument held) {
    return AnswerJson.parse(held.raw())
        .map(HeldDocuments::flat)
        .orElseThrow(() -> new IllegalArgumentException("not a document of Factus"));
  }

  private static JsonNode flat(JsonNode data) {
    for (String wrapper : WRAPPERS) {
      if (!data.has("is_validated")
          && data instanceof ObjectNode
          && data.path(wrapper) instanceof ObjectNode inner
          && inner.has("is_validated")) {
        ObjectNode flat = (ObjectNode) data.deepCopy();
        flat.remove(wrapper);
        return flat.setAll(inner);
      }
    }
    return data;
  }

  /** Whether everything that is compared stands in the answer. */
  static boolean isFull(StoredDocument stored) {
    return stored.company() != null
        && stored.company().nit() != null
        && stored.customer() != null
        && !stored.items().isEmpty()
        && !stored.paymentDetails().isEmpty()
        && stored.totals() != null
        && stored.totals().total() != null;
  }

  private static HeldDocument.State state(StoredDocument stored) {
    return switch (stored.verdict()) {
      case VALIDATED -> HeldDocument.State.VALIDATED;
      case REJECTED ->
          AuthorityRules.alreadyProcessed(stored.errors())
              ? HeldDocument.State.PENDING
              : HeldDocument.State.REJECTED;
      case PENDING -> HeldDocument.State.PENDING;
    };
  }

  static List<Message> messages(List<RuleMessage> rules) {
    return rules.stream().map(rule -> new Message(rule.code(), rule.text())).toList();
  }

  private static @Nullable IssuedDocument issued(StoredDocument stored) {
    BigDecimal total = stored.totals() == null ? null : stored.totals().total();
    String number = stored.number();
    String fiscalKey = stored.fiscalKey();
    if (number == null || fiscalKey == null || total == null) {
      return null;
    }
    return new IssuedDocument(
        number,
        fiscalKey,
        total,
        instant(stored.createdAt()),
        instant(stored.validatedAt()),
        stored.links() == null ? null : stored.links().qr(),
        stored.links() == null ? null : stored.links().publicUrl(),
        range(stored.numberingRange()));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static IssuedDocument.@Nullable NumberingRange range(@Nullable UsedRange range) {
    return range == null
        ? null
        : new IssuedDocument.NumberingRange(
            range.prefix(),
            range.from(),
            range.to(),
            range.resolutionNumber(),
            range.startDate(),
            range.endDate());
  }

  /** Whether the document is under this reference. */
  static boolean isUnder(StoredDocument stored, String reference) {
    return Objects.equals(stored.referenceCode(), reference);
  }
}
