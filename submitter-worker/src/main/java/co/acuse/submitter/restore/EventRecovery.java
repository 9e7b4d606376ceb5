package co.acuse.submitter.restore;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.Retelling;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from Kafka into the ledger, each document's in the order of their numbers. Each step
 * is a transaction that the ledger remembers, so that it can be begun again wherever it ended.
 */
final class EventRecovery {

  private final Ledger ledger;
  private final RestoredLedger copy;
  private final Retelling retelling;
  private final Map<IssuerNit, Lease> leases = new HashMap<>();
  private final Set<UUID> untold = new HashSet<>();
  private final Map<InvoiceId, NavigableMap<Long, InvoiceEvent>> untoldOf = new HashMap<>();

  /** Events that came before their predecessors. */
  private final Map<InvoiceId, NavigableMap<Long, InvoiceEvent>> early = new HashMap<>();

  private final Set<InvoiceId> unknown = new HashSet<>();
  private long taken;
  private int gaps;
  private int dropped;
  private int unnumbered;

  EventRecovery(Ledger ledger, RestoredLedger copy, Retelling retelling) {
    this.ledger = ledger;
    this.copy = copy;
    this.retelling = retelling;
    for (LifecycleMessage message : copy.untold()) {
      untold.add(message.eventId());
      if (message instanceof InvoiceEvent event) {
        byNumber(untoldOf, event);
      }
    }
  }

  private static void byNumber(
      Map<InvoiceId, NavigableMap<Long, InvoiceEvent>> events, InvoiceEvent event) {
    events
        .computeIfAbsent(event.header().invoiceId(), _ -> new TreeMap<>())
        .putIfAbsent(event.header().sequence(), event);
  }

  /** Takes what stands on the lifecycle topic, in its order. */
  void take(List<LifecycleMessage> messages) {
    markTold(messages);
    Map<InvoiceId, NavigableMap<Long, InvoiceEvent>> told = new LinkedHashMap<>();
    for (LifecycleMessage message : messages) {
      if (message instanceof InvoiceEvent event) {
        byNumber(told, event);
      }
    }
    Map<InvoiceId, Long> known = copy.sequences(told.keySet());
    told.forEach((document, events) -> take(document, events, known.get(document)));
  }

  private void markTold(List<LifecycleMessage> messages) {
    Set<UUID> found =
        messages.stream()
            .map(LifecycleMessage::eventId)
            .filter(untold::remove)
            .collect(Collectors.toSet());
    if (!found.isEmpty()) {
      copy.told(found);
    }
  }

  private void take(
      InvoiceId document, NavigableMap<Long, InvoiceEvent> events, @Nullable Long last) {
    long known = last == null ? 0 : last;
    NavigableMap<Long, InvoiceEvent> mine = untoldOf.get(document);
    if (mine != null) {
      OptionalLong contradicted = firstContradicted(mine, events);
      if (contradicted.isPresent()) {
        known = contradicted.getAsLong() - 1;
        unsay(document, List.copyOf(mine.tailMap(known, false).values()));
      }
    }
    NavigableMap<Long, InvoiceEvent> waiting = early.remove(document);
    if (waiting != null) {
      waiting.forEach(events::putIfAbsent);
    }
    NavigableMap<Long, InvoiceEvent> news = new TreeMap<>(events.tailMap(known, false));
    NavigableMap<Long, InvoiceEvent> run = new TreeMap<>();
    for (long next = known + 1; news.containsKey(next); next++) {
      run.put(next, news.remove(next));
    }
    if (!run.isEmpty()) {
      retell(document, run.values());
    }
    if (!news.isEmpty()) {
      early.put(document, news);
    }
  }

  /** Another ledger gave the same numbers to other events: what was told counts. */
  private static OptionalLong firstContradicted(
      NavigableMap<Long, InvoiceEvent> mine, NavigableMap<Long, InvoiceEvent> told) {
    return told.values().stream()
        .filter(event -> {
          InvoiceEvent other = mine.get(event.header().sequence());
          return other != null && !other.eventId().equals(event.eventId());
        })
        .mapToLong(event -> event.header().sequence())
        .min();
  }

  private void unsay(InvoiceId document, List<InvoiceEvent> events) {
    untoldOf.remove(document);
    Set<UUID> ids = events.stream().map(InvoiceEvent::eventId).collect(Collectors.toSet());
    revise(
        events.getFirst(),
        file -> {
          retelling.unsay(file, events);
          return true;
        });
    copy.drop(ids);
    untold.removeAll(ids);
    dropped += ids.size();
  }

  private void retell(InvoiceId document, Collection<InvoiceEvent> events) {
    copy.keep(
        events.stream()
            .filter(InvoiceEvent.SubmissionActivated.class::isInstance)
            .map(InvoiceEvent.SubmissionActivated.class::cast)
            .toList());
    if (copy.sequences(Set.of(document)).isEmpty()) {
      unknown.add(document);
      return;
    }
    revise(
        events.iterator().next(),
        file -> {
          events.forEach(event -> retelling.take(file, event));
          return true;
        });
    taken += events.size();
    unnumbered += (int) events.stream().filter(EventRecovery::hidesItsNumber).count();
  }

  private static boolean hidesItsNumber(InvoiceEvent event) {
    return event instanceof InvoiceEvent.AttemptStarted started
        && started.header().provider() == Provider.DIAN
        && started.stamp() == null;
  }

  /** What still waits for a predecessor waits in vain: Kafka no longer has it. */
  void end() {
    gaps = early.size();
    early.forEach((document, events) -> retell(document, events.values()));
    early.clear();
  }

  /**
   * Doubts whatever is unfinished.
   *
   * @return from when the providers are asked, for each document
   */
  Map<InvoiceId, Instant> doubt() {
    Map<InvoiceId, Instant> askedFrom = new LinkedHashMap<>();
    copy.unfinished()
        .forEach((document, issuer) ->
            askedFrom.put(document, revise(issuer, document, retelling::doubt)));
    return askedFrom;
  }

  private void revise(InvoiceEvent event, Function<DocumentFile, Boolean> decision) {
    revise(event.header().issuer(), event.header().invoiceId(), decision);
  }

  private <R> R revise(IssuerNit issuer, InvoiceId document, Function<DocumentFile, R> decision) {
    Lease lease = leases.computeIfAbsent(issuer, copy::lease);
    return ledger
        .revise(lease, document, decision)
        .orElseThrow(() -> new IllegalStateException("somebody else took " + issuer));
  }

  /** Events that were not in the copy. */
  long taken() {
    return taken;
  }

  /** Documents of which Kafka tells, and whose submissions are nowhere any more. */
  int unknown() {
    return unknown.size();
  }

  /** Requests straight to the DIAN that were told without their number. */
  int unnumbered() {
    return unnumbered;
  }

  /** Documents with events missing between the copy and the topic. */
  int gaps() {
    return gaps;
  }

  /** Unpublished events of the copy that were thrown away. */
  int dropped() {
    return dropped;
  }

  /** Unpublished events of the copy that are still to be published. */
  int untold() {
    return untold.size();
  }
}
