package co.acuse.simulator.dian.batches;

import co.acuse.simulator.dian.answers.Answers;
import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.answers.UploadResponse;
import co.acuse.simulator.dian.answers.UploadResponse.Problem;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.reception.Judged;
import co.acuse.simulator.dian.reception.Reception;
import co.acuse.simulator.dian.reception.Submission;
import co.acuse.simulator.dian.reception.SubmittedFile;
import co.acuse.simulator.dian.xml.Xml.Parsed;
import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes uploads, judges their documents at once, and tells of them later. */
public final class Batches {

  private final Map<String, Batch> byKey = new ConcurrentHashMap<>();
  private final Reception reception;
  private final DocumentStore store;
  private final Answers answers;
  private final TestSets testSets;
  private final int polls;
  private final Supplier<UUID> ids;
  private final InstantSource clock;
  private final Section<Batch> section;

  /**
   * Batches that are told as soon as they were asked about often enough.
   *
   * @param polls how many questions are answered that a batch is in process
   */
  public Batches(
      Reception reception,
      DocumentStore store,
      Answers answers,
      TestSets testSets,
      int polls,
      Supplier<UUID> ids,
      InstantSource clock,
      Journal journal) {
    this.reception = reception;
    this.store = store;
    this.answers = answers;
    this.testSets = testSets;
    this.polls = polls;
    this.ids = ids;
    this.clock = clock;
    this.section = journal.section("dian-batches", Batch.class, this::keep, byKey::clear);
  }

  /**
   * Takes an upload, or says why not.
   *
   * @param testSet null: it is for none
   * @param faults what is to become of a file
   */
  public UploadResponse upload(
      Submission submission,
      String caller,
      @Nullable String testSet,
      Function<SubmittedFile, List<Fault>> faults) {
    return switch (submission) {
      case Submission.Broken(String text) -> refused(new Problem(null, text, null));
      case Submission.Files(List<SubmittedFile> files) -> {
        List<Problem> problems = problems(files, testSet);
        yield problems.isEmpty()
            ? taken(files, caller, testSet, faults)
            : new UploadResponse(problems, null);
      }
    };
  }

  /** What is known of an upload's documents. */
  public synchronized List<DianResponse> status(String zipKey) {
    Batch batch = byKey.get(zipKey);
    if (batch == null) {
      return List.of(DianResponse.unknown());
    }
    if (batch.isInProcess()) {
      save(batch.polled());
      return List.of(DianResponse.batchInProcess());
    }
    return batch.entries().stream().map(this::answer).toList();
  }

  /** Ends what would stay in process for ever, and tells how many uploads that were. */
  synchronized int decide() {
    List<Batch> kept = byKey.values().stream().filter(Batch::forever).toList();
    for (Batch batch : kept) {
      batch.documents().forEach(id -> store.decide(id, clock.instant()));
      save(batch.decided());
    }
    return kept.size();
  }

  private List<Problem> problems(List<SubmittedFile> files, @Nullable String testSet) {
    List<Problem> problems = new ArrayList<>();
    for (SubmittedFile file : files) {
      if (file.xml() instanceof Parsed.Unreadable(String reason)) {
        problems.add(problem(file, "Error al parsear xml. " + reason));
      } else if (testSet != null && !isOf(testSet, file)) {
        problems.add(problem(file, "Set de pruebas " + testSet + " no está asociado al software."));
      }
    }
    return problems;
  }

  private boolean isOf(String testSet, SubmittedFile file) {
    return file.document().map(found -> testSets.isOf(testSet, found)).orElse(false);
  }

  private static Problem problem(SubmittedFile file, String text) {
    String key = file.document().map(found -> found.key()).orElse(null);
    return new Problem(key, text, file.file().baseName());
  }

  private static UploadResponse refused(Problem problem) {
    return new UploadResponse(List.of(problem), null);
  }

  private UploadResponse taken(
      List<SubmittedFile> files,
      String caller,
      @Nullable String testSet,
      Function<SubmittedFile, List<Fault>> faults) {
    List<List<Fault>> struck = files.stream().map(faults).toList();
    Optional<Fault> forever =
        struck.stream().flatMap(List::stream).filter(Batches::keepsInProcess).findFirst();
    List<Batch.Entry> entries = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      // What one of them meets, all of its upload meet.
      List<Fault> met = Stream.concat(struck.get(i).stream(), forever.stream()).toList();
      entries.add(entry(reception.receive(files.get(i), caller, met), testSet));
    }
    Batch batch = new Batch(ids.get().toString(), polls, forever.isPresent(), entries);
    save(batch);
    return new UploadResponse(List.of(), batch.zipKey());
  }

  private static boolean keepsInProcess(Fault fault) {
    return fault.kind() == FaultKind.BATCH_FOREVER;
  }

  /** A duplicate's document is somebody else's answer, so that its own is kept. */
  private Batch.Entry entry(Judged judged, @Nullable String testSet) {
    Long document = judged.document();
    if (document == null || judged.verdict().equals("DUPLICATE")) {
      return new Batch.Entry(null, judged.answer());
    }
    if (testSet != null) {
      testSets.sent(testSet, document);
    }
    return new Batch.Entry(document, null);
  }

  private DianResponse answer(Batch.Entry entry) {
    Long document = entry.document();
    DianResponse refusal = entry.refusal();
    if (refusal != null || document == null) {
      return refusal == null ? DianResponse.unknown() : refusal;
    }
    return store
        .find(document)
        .map(found -> answers.of(store.poll(found)))
        .orElseGet(DianResponse::unknown);
  }

  private void save(Batch batch) {
    section.append(batch);
    keep(batch);
  }

  private void keep(Batch batch) {
    byKey.put(batch.zipKey(), batch);
  }
}
