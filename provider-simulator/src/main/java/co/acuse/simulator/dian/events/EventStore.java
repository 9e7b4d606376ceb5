package co.acuse.simulator.dian.events;

import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every event that was registered, in its order. */
public final class EventStore {

  private final List<StoredEvent> all = new CopyOnWriteArrayList<>();
  private final Section<StoredEvent> section;

  public EventStore(Journal journal) {
    this.section = journal.section("dian-events", StoredEvent.class, all::add, all::clear);
  }

  /** The codes of the events on a document, the oldest first. */
  public List<String> codesOn(String documentKey) {
    return all.stream()
        .filter(event -> event.documentKey().equals(documentKey))
        .map(StoredEvent::code)
        .toList();
  }

  /** False if it was registered before. */
  synchronized boolean add(StoredEvent event) {
    if (all.stream().anyMatch(event::repeats)) {
      return false;
    }
    section.append(event);
    all.add(event);
    return true;
  }
}
