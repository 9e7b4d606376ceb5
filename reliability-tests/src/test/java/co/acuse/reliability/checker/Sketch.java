package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Attempt;
import co.acuse.reliability.evidence.Collected;
import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.DianDocument;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.FrozenDocument;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.OutboxRow;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.Run;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import co.acuse.reliability.evidence.Suspension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Evidence while it is being made, and while it is being spoilt. */
final class Sketch {

  static final Instant START = Instant.parse("2026-03-16T17:00:00Z");
  static final String ACCOUNT = "shop";
  static final String ISSUER = "900123456";
  static final String TOPIC_ID = "b8rV0yJ4QdW1mGZ0Yd0X3g";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant END = START.plus(Duration.ofHours(2));

  final List<Post> posts = new ArrayList<>();
  final List<SubmissionRecord> submissions = new ArrayList<>();
  final List<LifecycleRecord> lifecycle = new ArrayList<>();
  final List<LogRow> log = new ArrayList<>();
  final List<SubmissionStatus> statuses = new ArrayList<>();
  final List<InvoiceStatus> invoices = new ArrayList<>();
  final List<LedgerDocument> ledgerDocuments = new ArrayList<>();
  final List<LedgerSubmission> ledgerSubmissions = new ArrayList<>();
  final List<Attempt> attempts = new ArrayList<>();
  final List<OutboxRow> outbox = new ArrayList<>();
  final List<Suspension> suspensions = new ArrayList<>();
  final List<ProviderDocument> documents = new ArrayList<>();
  final List<ProviderRequest> requests = new ArrayList<>();
  final List<DianDocument> dianDocuments = new ArrayList<>();
  final List<FrozenDocument> frozen = new ArrayList<>();
  final List<FaultRecord> faults = new ArrayList<>();
  final List<DeathRecord> deaths = new ArrayList<>();
  final List<String> steps = new ArrayList<>();
  final Map<String, String> notPossible = new HashMap<>();

  Evidence evidence() {
    Run run =
        new Run(
            7,
            Map.of(ACCOUNT, 20),
            60,
            Map.of(ACCOUNT, ISSUER),
            List.of(),
            "jdbc:none",
            "nobody",
            null,
            "none:1",
            Map.of(),
            3,
            5,
            START,
            steps,
            notPossible);
    return new Evidence(
        run,
        new Collected(END, Map.of("acuse.inbox.caja-1", TOPIC_ID)),
        posts,
        submissions,
        lifecycle,
        List.of(),
        new Evidence.Audit(log, statuses, invoices),
        new Evidence.Ledger(ledgerDocuments, ledgerSubmissions, attempts, outbox, suspensions),
        new Evidence.Provider(documents, requests),
        new Evidence.Dian(dianDocuments, frozen),
        faults,
        deaths);
  }

  Verdict verdict() {
    return Checker.check(evidence());
  }

  /** Changes the first value that matches, as JSON. */
  static <T> void edit(
      List<T> all, Class<T> type, Predicate<T> which, Consumer<ObjectNode> change) {
    for (int i = 0; i < all.size(); i++) {
      if (which.test(all.get(i))) {
        ObjectNode node = JSON.valueToTree(all.get(i));
        change.accept(node);
        all.set(i, JSON.treeToValue(node, type));
        return;
      }
    }
    throw new IllegalStateException("there is nothing to change");
  }

  /** Adds a changed copy of the first value that matches. */
  static <T> void copy(
      List<T> all, Class<T> type, Predicate<T> which, Consumer<ObjectNode> change) {
    ObjectNode node = JSON.valueToTree(all.stream().filter(which).findFirst().orElseThrow());
    change.accept(node);
    all.add(JSON.treeToValue(node, type));
  }
}
