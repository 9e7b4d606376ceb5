package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every request that ever arrived, in order. */
public final class RequestLog {

  private final AtomicLong last = new AtomicLong();
  private final ConcurrentSkipListMap<Long, RequestRecord> all = new ConcurrentSkipListMap<>();
  private final Map<String, Collection<Long>> byReference = new ConcurrentHashMap<>();
  private final Section<RequestRecord> section;

  public RequestLog(Journal journal) {
    this.section = journal.section("requests", RequestRecord.class, this::keep, this::forget);
  }

  /** Every request, or those that name this reference, oldest first. */
  public List<RequestRecord> all() {
    return List.copyOf(all.values());
  }

  /** The requests that arrived after the one of this id, oldest first. */
  public Stream<RequestRecord> after(long id) {
    return all.tailMap(id, false).values().stream();
  }

  public List<RequestRecord> of(String reference) {
    return byReference.getOrDefault(reference, List.of()).stream()
        .map(all::get)
        .filter(Objects::nonNull)
        .toList();
  }

  long nextId() {
    return last.incrementAndGet();
  }

  /** Remembers on disk, then in memory. */
  void append(RequestRecord request) {
    section.append(request);
    keep(request);
  }

  private void keep(RequestRecord request) {
    last.accumulateAndGet(request.id(), Math::max);
    all.put(request.id(), request);
    if (request.reference() != null) {
      byReference
          .computeIfAbsent(request.reference(), _ -> new ConcurrentSkipListSet<>())
          .add(request.id());
    }
  }

  private void forget() {
    all.clear();
    byReference.clear();
  }
}
