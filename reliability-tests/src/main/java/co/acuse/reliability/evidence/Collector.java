package co.acuse.reliability.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads everything that is left of a run, and keeps it beside the run, so that it can be judged
 * again.
 *
 * <p>The order of reading is that in which things come to be known: the ledger, the topics, the
 * audit, the provider. What the ledger calls published must then be on the topic, what is on the
 * topic in the audit, and what the audit calls issued at the provider, though the services go on
 * meanwhile.
 */
public final class Collector {

  private static final Duration AUDIT_CATCHES_UP = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Path dir;
  private final Path folder;
  private final Run run;

  private Collector(Path dir, String folder) {
    this.dir = dir;
    this.folder = dir.resolve(folder);
    this.run = JsonLines.MAPPER.readValue(dir.resolve("run.json").toFile(), Run.class);
  }

  /**
   * Reads databases, topics and simulators of a run, and writes {@code evidence/*.jsonl}.
   *
   * @param dir the run's directory
   */
  public static Evidence collect(Path dir) {
    return collect(dir, "evidence");
  }

  /**
   * As {@link #collect(Path)}, into another folder: to compare two moments of one run.
   *
   * @param folder below the run's directory
   */
  public static Evidence collect(Path dir, String folder) {
    Collector collector = new Collector(dir, folder);
    collector.write();
    return collector.read();
  }

  /** Reads what was collected before; nothing needs to run. */
  public static Evidence read(Path dir) {
    return read(dir, "evidence");
  }

  /** As {@link #read(Path)}, from another folder. */
  public static Evidence read(Path dir, String folder) {
    return new Collector(dir, folder).read();
  }

  private void write() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
    Instant ledgerAt = writeLedger();
    writeAudit(writeTopics());
    writeProvider();
    Set<String> inboxes =
        ToldReader.read(dir).stream()
            .map(Post::topic)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, String> ids = new TopicReader(run.bootstrapServers()).ids(inboxes);
    JsonLines.MAPPER.writeValue(
        folder.resolve("collected.json").toFile(), new Collected(ledgerAt, ids));
  }

  private Instant writeLedger() {
    try (DatabaseReader database = DatabaseReader.open(run, dir)) {
      Instant now = database.now();
      LedgerTables ledger = new LedgerTables(database);
      JsonLines.<LedgerDocument>write(file("ledger-documents"), ledger::documents);
      JsonLines.<LedgerSubmission>write(file("ledger-submissions"), ledger::submissions);
      JsonLines.<Attempt>write(file("ledger-attempts"), ledger::attempts);
      JsonLines.<OutboxRow>write(file("ledger-outbox"), ledger::outbox);
      JsonLines.<Suspension>write(file("ledger-suspensions"), ledger::suspensions);
      JsonLines.<FrozenDocument>write(file("ledger-frozen"), ledger::frozen);
      return now;
    }
  }

  /** Tells how many different events the topics hold. */
  private int writeTopics() {
    TopicReader topics = new TopicReader(run.bootstrapServers());
    Set<UUID> events = new HashSet<>();
    JsonLines.<SubmissionRecord>write(
        file("submissions"),
        sink ->
            topics.records(
                run.topic("submissions"),
                record ->
                    EventForm.submission(record)
                        .ifPresent(submission -> {
                          events.add(submission.submissionId());
                          sink.accept(submission);
                        })));
    JsonLines.<LifecycleRecord>write(
        file("lifecycle"),
        sink ->
            topics.records(
                run.topic("lifecycle"),
                record ->
                    EventForm.lifecycle(record)
                        .ifPresent(event -> {
                          events.add(event.eventId());
                          sink.accept(event);
                        })));
    JsonLines.<DeadLetter>write(file("dead-letters"), topics::deadLetters);
    return events.size();
  }

  private void writeAudit(int events) {
    awaitLog(events);
    try (DatabaseReader database = DatabaseReader.open(run, dir)) {
      AuditTables audit = new AuditTables(database);
      JsonLines.<LogRow>write(file("audit-log"), audit::log);
      JsonLines.<SubmissionStatus>write(file("audit-submissions"), audit::submissions);
      JsonLines.<InvoiceStatus>write(file("audit-invoices"), audit::invoices);
    }
  }

  /** The audit may be a moment behind the topics; what it then still lacks, it has lost. */
  private void awaitLog(int events) {
    long until = System.nanoTime() + AUDIT_CATCHES_UP.toNanos();
    while (logRows() < events && System.nanoTime() < until) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the audit was reading", e);
      }
    }
  }

  private long logRows() {
    try (DatabaseReader database = DatabaseReader.open(run, dir)) {
      return database.logRows();
    }
  }

  private void writeProvider() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      List<ProviderReader> simulators =
          IntStream.range(0, run.simulators().size())
              .mapToObj(place -> new ProviderReader(http, run.simulators().get(place), place))
              .toList();
      List<LedgerDocument> numbered =
          JsonLines.read(file("ledger-documents"), LedgerDocument.class);
      List<DianLedger> authorities =
          IntStream.range(0, simulators.size())
              .mapToObj(place -> new DianLedger(simulators.get(place), place, numbered))
              .toList();
      JsonLines.<ProviderDocument>write(
          file("provider-documents"),
          sink -> {
            simulators.forEach(simulator -> simulator.documents(sink));
            authorities.forEach(authority -> authority.documents(sink));
          });
      JsonLines.<ProviderRequest>write(
          file("provider-requests"),
          sink -> {
            simulators.forEach(simulator -> simulator.requests(sink));
            authorities.forEach(authority -> authority.requests(sink));
          });
      JsonLines.<DianDocument>write(
          file("dian-documents"),
          sink -> simulators.forEach(simulator -> simulator.dianDocuments(sink)));
    }
  }

  private Evidence read() {
    return new Evidence(
        run,
        JsonLines.MAPPER.readValue(folder.resolve("collected.json").toFile(), Collected.class),
        ToldReader.read(dir),
        JsonLines.read(file("submissions"), SubmissionRecord.class),
        JsonLines.read(file("lifecycle"), LifecycleRecord.class),
        JsonLines.read(file("dead-letters"), DeadLetter.class),
        new Evidence.Audit(
            JsonLines.read(file("audit-log"), LogRow.class),
            JsonLines.read(file("audit-submissions"), SubmissionStatus.class),
            JsonLines.read(file("audit-invoices"), InvoiceStatus.class)),
        new Evidence.Ledger(
            JsonLines.read(file("ledger-documents"), LedgerDocument.class),
            JsonLines.read(file("ledger-submissions"), LedgerSubmission.class),
            JsonLines.read(file("ledger-attempts"), Attempt.class),
            JsonLines.read(file("ledger-outbox"), OutboxRow.class),
            JsonLines.read(file("ledger-suspensions"), Suspension.class)),
        new Evidence.Provider(
            JsonLines.read(file("provider-documents"), ProviderDocument.class),
            JsonLines.read(file("provider-requests"), ProviderRequest.class)),
        new Evidence.Dian(
            JsonLines.read(file("dian-documents"), DianDocument.class),
            JsonLines.read(file("ledger-frozen"), FrozenDocument.class)),
        whole(dir.resolve("faults.jsonl"), FaultRecord.class),
        whole(dir.resolve("deaths.jsonl"), DeathRecord.class));
  }

  /** The lines of a file whose writer may have been killed. */
  private static <T> List<T> whole(Path file, Class<T> type) {
    List<T> all = new ArrayList<>();
    JsonLines.trees(file, line -> all.add(JsonLines.MAPPER.treeToValue(line, type)));
    return all;
  }

  private Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }
}
