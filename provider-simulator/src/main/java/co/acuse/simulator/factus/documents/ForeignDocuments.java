package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.documents.body.DocumentBody;
import co.acuse.simulator.factus.documents.totals.Totals;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.ranges.NumberingRange;
import co.acuse.simulator.factus.ranges.Ranges;
import co.acuse.simulator.fiscal.Sha;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts documents into an account that none of its clients has posted. */
public final class ForeignDocuments {

  private static final String REQUEST =
      """
      {"payment_details": [{"payment_form": "1", "payment_method_code": "10", "amount": "1190.00"}],
       "customer": {"identification_document_code": "13", "identification": "222222222222",
                    "names": "Consumidor Final", "legal_organization_code": "2"},
       "items": [{"code_reference": "X", "name": "De otro sistema", "quantity": "1",
                  "price": "1000.00", "unit_measure_code": "94", "standard_code": "999",
                  "taxes": [{"code": "01", "rate": "19.00"}]}]}
      """;

  private final DocumentStore store;
  private final Ranges ranges;
  private final InstantSource clock;

  public ForeignDocuments(DocumentStore store, Ranges ranges, InstantSource clock) {
    this.store = store;
    this.ranges = ranges;
    this.clock = clock;
  }

  /**
   * Stores a document that stands in the way.
   *
   * @param seconds after so long a pending one is validated, a rejected one deleted by its owner;
   *     null: never
   */
  Document put(
      Account account,
      Family family,
      DocumentState state,
      @Nullable String reference,
      @Nullable Integer seconds) {
    account.lock().lock();
    try {
      return store.save(document(account, family, state, reference, seconds));
    } finally {
      account.lock().unlock();
    }
  }

  private Document document(
      Account account,
      Family family,
      DocumentState state,
      @Nullable String reference,
      @Nullable Integer seconds) {
    Instant now = clock.instant();
    NumberingRange range = anyRange(account, family);
    ObjectNode request = (ObjectNode) Json.MAPPER.readTree(REQUEST);
    request.put("reference_code", reference == null ? "FOREIGN-" + range.current() : reference);
    String number = range.prefix() + range.current();
    String key = Sha.sha384(String.join("|", "foreign", account.id(), number, now.toString()));
    ObjectNode body =
        new DocumentBody(
                request,
                family,
                account,
                range,
                Totals.of(request),
                number,
                key,
                now,
                MissingNode.getInstance())
            .build();
    return new Document(
        store.nextId(),
        account.id(),
        family,
        request.path("reference_code").stringValue(),
        range.id(),
        range.prefix(),
        range.current(),
        key,
        state,
        true,
        null,
        "222222222222",
        "Consumidor Final",
        false,
        new BigDecimal("1190.00"),
        now,
        state == DocumentState.VALIDATED ? now : null,
        fate(state, seconds, now),
        store.keepBytes(Json.MAPPER.writeValueAsBytes(request)),
        store.keepBytes(Json.MAPPER.writeValueAsBytes(body)),
        false);
  }

  private static Fate fate(DocumentState state, @Nullable Integer seconds, Instant now) {
    return new Fate(
        0,
        state == DocumentState.REJECTED ? "FAD06" : null,
        false,
        seconds == null ? null : now.plusSeconds(seconds),
        state == DocumentState.REJECTED ? DocumentState.DELETED : DocumentState.VALIDATED,
        null);
  }

  private NumberingRange anyRange(Account account, Family family) {
    return ranges.usable(account.id(), family.rangeDocument(), Bogota.today(clock)).stream()
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Account " + account.id() + " has no range for " + family.route()));
  }
}
