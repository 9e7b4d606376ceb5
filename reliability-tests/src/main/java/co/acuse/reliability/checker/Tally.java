package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what happened. */
final class Tally {

  private final Evidence evidence;
  private final SaleFiles files;

  Tally(Evidence evidence, SaleFiles files) {
    this.evidence = evidence;
    this.files = files;
  }

  Figures figures(Map<Invariant, Integer> violations) {
    return new Figures(
        evidence.posts().size(),
        told(Post.Answer.YES),
        told(Post.Answer.NO),
        told(Post.Answer.UNKNOWN),
        count(file -> file.posts.stream().anyMatch(post -> post.answer() != Post.Answer.NO)),
        (int)
            evidence.submissions().stream().map(SubmissionRecord::submissionId).distinct().count(),
        files.all().stream().mapToInt(file -> file.issued().size()).sum(),
        count(file -> file.auditStatus().equals("SUCCESS")),
        failed(),
        count(file -> file.auditStatus().equals("PROCESANDO")),
        (int) evidence.provider().requests().stream().filter(ProviderRequest::submitting).count(),
        evidence.provider().requests().size(),
        evidence.lifecycle().size(),
        evidence.deadLetters().size(),
        byName(struck(), FaultRecord::kind),
        inVain(),
        byName(
            evidence.deaths().stream().filter(death -> !death.kind().equals("THAW")),
            DeathRecord::kind),
        Collections.unmodifiableMap(new EnumMap<>(violations)),
        inProcess(),
        contingency(),
        worstRecovery());
  }

  private Figures.InProcess inProcess() {
    return new Figures.InProcess(
        count(file -> StuckInProcess.since(file).isPresent()),
        acrossDeath(StuckInProcess::since),
        count(file -> StuckInProcess.since(file).isPresent() && !file.issuedAsOurs().isEmpty()));
  }

  private Figures.Contingency contingency() {
    return new Figures.Contingency(
        count(file -> SignedInContingency.at(file).isPresent()),
        acrossDeath(SignedInContingency::at),
        count(file ->
            SignedInContingency.at(file).isPresent() && SignedInContingency.isHeldAsSuch(file)));
  }

  private int acrossDeath(Function<SaleFile, Optional<Instant>> since) {
    return count(file -> since.apply(file).filter(at -> outlivedAWorker(file, at)).isPresent());
  }

  private boolean outlivedAWorker(SaleFile file, Instant since) {
    Instant end =
        file.events().stream()
            .filter(LifecycleRecord::isEnd)
            .map(LifecycleRecord::occurredAt)
            .findFirst()
            .orElse(Instant.MAX);
    return evidence.deaths().stream()
        .filter(death -> death.process().startsWith("worker") && death.kind().equals("KILL"))
        .anyMatch(death -> death.at().isAfter(since) && death.at().isBefore(end));
  }

  private Stream<FaultRecord> struck() {
    return evidence.faults().stream().filter(fault -> fault.isBegin() && !fault.isFailure());
  }

  private Map<String, String> inVain() {
    Map<String, String> notPossible = evidence.run().notPossible();
    return struck()
        .map(FaultRecord::kind)
        .filter(notPossible::containsKey)
        .distinct()
        .collect(Collectors.toUnmodifiableMap(kind -> kind, notPossible::get));
  }

  private int told(Post.Answer answer) {
    return (int) evidence.posts().stream().filter(post -> post.answer() == answer).count();
  }

  private int count(Predicate<SaleFile> what) {
    return (int) files.all().stream().filter(what).count();
  }

  private Map<String, Integer> failed() {
    return byName(
        files.all().stream().filter(file -> file.auditStatus().equals("FAILED")),
        file -> file.speaker().map(SubmissionStatus::cause).orElse("?"));
  }

  private static <T> Map<String, Integer> byName(Stream<T> all, Function<T, String> name) {
    return all.collect(Collectors.toMap(name, _ -> 1, Integer::sum, TreeMap::new));
  }

  /**
   * From the end of each fault to the next end of a submission, if one that was accepted before was
   * still under way; the longest such time.
   */
  private @Nullable Duration worstRecovery() {
    TreeSet<Instant> ends = new TreeSet<>();
    evidence.lifecycle().stream()
        .filter(LifecycleRecord::isEnd)
        .map(LifecycleRecord::occurredAt)
        .forEach(ends::add);
    NavigableMap<Instant, Integer> underWay = underWay();
    Duration worst = null;
    for (FaultRecord fault : evidence.faults()) {
      Map.Entry<Instant, Integer> work = underWay.floorEntry(fault.at());
      Instant next = ends.higher(fault.at());
      if (!fault.isBegin()
          && !fault.isFailure()
          && !evidence.run().notPossible().containsKey(fault.kind())
          && work != null
          && work.getValue() > 0
          && next != null) {
        Duration time = Duration.between(fault.at(), next);
        worst = worst == null || time.compareTo(worst) > 0 ? time : worst;
      }
    }
    return worst;
  }

  /** How many submissions were accepted and not ended, from each moment on. */
  private NavigableMap<Instant, Integer> underWay() {
    TreeMap<Instant, Integer> changes = new TreeMap<>();
    evidence.submissions().forEach(one -> changes.merge(one.acceptedAt(), 1, Integer::sum));
    evidence.lifecycle().stream()
        .filter(LifecycleRecord::isEnd)
        .collect(
            Collectors.toMap(
                LifecycleRecord::eventId, LifecycleRecord::occurredAt, (first, _) -> first))
        .values()
        .forEach(at -> changes.merge(at, -1, Integer::sum));
    int sum = 0;
    for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
      sum += change.getValue();
      change.setValue(sum);
    }
    return changes;
  }
}
