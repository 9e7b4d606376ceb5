package co.acuse.simulator.factus.ranges;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbering ranges of every account. What the number counters were at a crash follows from the
 * documents, which are told again at the start.
 */
public final class Ranges {

  private final Map<String, Map<Long, NumberingRange>> byAccount = new ConcurrentHashMap<>();
  private final Section<Change> changes;

  private record Change(String account, long id, @Nullable NumberingRange range) {}

  public Ranges(Journal journal) {
    this.changes = journal.section("ranges", Change.class, this::apply, byAccount::clear);
  }

  /** Gives an account its ranges; one that it already has goes on counting. */
  public void define(String account, List<NumberingRange> ranges) {
    Map<Long, NumberingRange> own = of(account);
    ranges.forEach(range -> own.putIfAbsent(range.id(), range));
  }

  public List<NumberingRange> all(String account) {
    return List.copyOf(of(account).values());
  }

  public Optional<NumberingRange> find(String account, long id) {
    return Optional.ofNullable(of(account).get(id));
  }

  /** The ranges with which a document of this kind can be issued today. */
  public List<NumberingRange> usable(String account, String document, LocalDate today) {
    return of(account).values().stream()
        .filter(range -> range.document().equals(document))
        .filter(range -> range.isActive() && !range.isExpired(today) && !range.isUsedUp())
        .toList();
  }

  /** Notes that a number is given, so that the next document gets the one after it. */
  public void given(String account, long id, long consecutive) {
    of(account).computeIfPresent(id, (_, range) -> range.withCurrent(consecutive + 1));
  }

  /** Takes a number back if nothing was given after it. */
  public void takenBack(String account, long id, long consecutive) {
    of(account)
        .computeIfPresent(
            id,
            (_, range) ->
                range.current() == consecutive + 1 ? range.withCurrent(consecutive) : range);
  }

  /** Adds a range, or changes one that is there. */
  public void put(String account, NumberingRange range) {
    of(account).put(range.id(), range);
    changes.append(new Change(account, range.id(), range));
  }

  public void remove(String account, long id) {
    of(account).remove(id);
    changes.append(new Change(account, id, null));
  }

  public long nextId(String account) {
    return of(account).keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
  }

  private void apply(Change change) {
    if (change.range() == null) {
      of(change.account()).remove(change.id());
    } else {
      of(change.account()).put(change.id(), change.range());
    }
  }

  private Map<Long, NumberingRange> of(String account) {
    return byAccount.computeIfAbsent(account, _ -> new ConcurrentSkipListMap<>());
  }
}
