package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.documents.body.DocumentBody;
import co.acuse.simulator.factus.documents.fields.CheckedRequest;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.faults.Fault;
import co.acuse.simulator.factus.faults.FaultPlan;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.ranges.NumberingRange;
import co.acuse.simulator.fiscal.Nit;
import co.acuse.simulator.fiscal.Sha;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers and stores documents that are in order; the caller holds the account's lock. */
final class NewDocuments {

  private static final String NIT = "31";
  private static final String WRONG_CHECK_DIGIT = "FAK24";

  private final DocumentStore store;
  private final FaultPlan faults;
  private final InstantSource clock;

  NewDocuments(DocumentStore store, FaultPlan faults, InstantSource clock) {
    this.store = store;
    this.faults = faults;
    this.clock = clock;
  }

  Document store(
      Exchange exchange, Family family, CheckedRequest.Sound sound, Optional<Document> corrected) {
    Account account = exchange.account();
    Instant now = clock.instant();
    NumberingRange range = sound.range();
    String number = range.prefix() + range.current();
    String key = Sha.sha384(String.join("|", account.settings().nit(), number, now.toString()));
    JsonNode other = corrected.map(store::bodyOf).orElse(MissingNode.getInstance());
    ObjectNode body =
        new DocumentBody(
                exchange.json(), family, account, range, sound.totals(), number, key, now, other)
            .build();
    JsonNode party = body.path(family.isPurchase() ? "provider" : "customer");
    Verdict verdict = verdict(exchange, family, account, now);
    return store.save(
        new Document(
            store.nextId(),
            account.id(),
            family,
            Objects.requireNonNull(Json.text(exchange.json().path("reference_code"))),
            range.id(),
            range.prefix(),
            range.current(),
            key,
            verdict.state(),
            false,
            corrected.map(Document::number).orElse(null),
            text(party, "identification"),
            text(party, "graphic_representation_name"),
            party.path("identification_document").path("code").asString("").equals(NIT),
            sound.totals().total(),
            now,
            verdict.state() == DocumentState.VALIDATED ? now : null,
            verdict.fate(),
            store.keepBytes(exchange.body()),
            store.keepBytes(Json.MAPPER.writeValueAsBytes(body)),
            false));
  }

  private record Verdict(DocumentState state, Fate fate) {}

  private Verdict verdict(Exchange exchange, Family family, Account account, Instant now) {
    Switches switches = account.switches();
    VerdictPlan plan = new VerdictPlan(switches.rejectionAnswer());
    if (hasWrongCheckDigit(exchange.json().path(family.isPurchase() ? "provider" : "customer"))) {
      plan.reject(WRONG_CHECK_DIGIT);
    }
    for (Fault fault : faults.verdict(exchange.target())) {
      plan.add(fault, now);
    }
    if (switches.latencyMillis() > 0) {
      plan.delay(now.plusMillis(switches.latencyMillis()));
    }
    Fate fate = plan.fate();
    boolean pending = fate.pollsLeft() > 0 || fate.settlesAt() != null;
    return new Verdict(pending ? DocumentState.PENDING : fate.then(), fate);
  }

  private static boolean hasWrongCheckDigit(JsonNode party) {
    String dv = Json.text(party.path("dv"));
    return NIT.equals(Json.text(party.path("identification_document_code")))
        && dv != null
        && !dv.equals(Nit.checkDigit(text(party, "identification")));
  }

  private static String text(JsonNode node, String field) {
    return Objects.requireNonNullElse(Json.text(node.path(field)), "");
  }
}
