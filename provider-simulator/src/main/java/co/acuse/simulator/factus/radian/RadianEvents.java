package co.acuse.simulator.factus.radian;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The events of every bill. */
public final class RadianEvents {

  private final Map<String, List<Event>> byBill = new ConcurrentHashMap<>();
  private final Section<Event> section;

  /** An event of a bill. */
  record Event(String account, String bill, String number, String cude, String code, Instant at) {}

  public RadianEvents(Journal journal) {
    this.section = journal.section("radian", Event.class, this::keep, byBill::clear);
  }

  List<Event> of(String account, String bill) {
    return byBill.getOrDefault(account + '/' + bill, List.of());
  }

  void add(Event event) {
    section.append(event);
    keep(event);
  }

  private void keep(Event event) {
    byBill
        .computeIfAbsent(event.account() + '/' + event.bill(), _ -> new CopyOnWriteArrayList<>())
        .add(event);
  }
}
