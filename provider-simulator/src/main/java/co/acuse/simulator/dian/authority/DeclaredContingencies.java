package co.acuse.simulator.dian.authority;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The times in which the authority says that its own service had failed. */
public final class DeclaredContingencies {

  private final List<Declared> all = new CopyOnWriteArrayList<>();
  private final Section<Declared> section;

  public DeclaredContingencies(Journal journal) {
    this.section =
        journal.section("dian-contingencies", Declared.class, this::remember, all::clear);
  }

  /**
   * A time of contingency.
   *
   * @param to absent while it lasts
   */
  record Declared(Instant from, @Nullable Instant to) {

    Declared {
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("to must not be before from");
      }
    }

    boolean covers(Instant moment) {
      return !moment.isBefore(from) && (to == null || !moment.isAfter(to));
    }
  }

  /** Declares one; said again with the same beginning, it gets an end. */
  void declare(Declared declared) {
    section.append(declared);
    remember(declared);
  }

  private synchronized void remember(Declared declared) {
    all.removeIf(known -> known.from().equals(declared.from()));
    all.add(declared);
  }

  List<Declared> all() {
    return List.copyOf(all);
  }

  /** Whether a moment lies in one of them. */
  public boolean cover(Instant moment) {
    return all.stream().anyMatch(declared -> declared.covers(moment));
  }
}
