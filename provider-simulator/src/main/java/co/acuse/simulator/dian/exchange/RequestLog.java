package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every request that ever arrived, in order. */
public final class RequestLog {

  private final AtomicLong last = new AtomicLong();
  private final ConcurrentSkipListMap<Long, RequestRecord> all = new ConcurrentSkipListMap<>();
  private final Section<RequestRecord> section;

  public RequestLog(Journal journal) {
    this.section = journal.section("dian-requests", RequestRecord.class, this::keep, all::clear);
  }

  /** The requests that arrived after the one of this id, oldest first. */
  public Stream<RequestRecord> after(long id) {
    return all.tailMap(id, false).values().stream();
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
  }
}
