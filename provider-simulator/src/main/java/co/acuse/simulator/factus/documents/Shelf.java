package co.acuse.simulator.factus.documents;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The documents of one family of one account that are not deleted, found by what they are asked
 * for.
 */
final class Shelf {

  private final ConcurrentNavigableMap<Long, Document> live = new ConcurrentSkipListMap<>();
  private final Map<Long, Document> undecided = new ConcurrentSkipListMap<>();
  private final Map<String, Long> byReference = new ConcurrentHashMap<>();
  private final Map<String, Long> byNumber = new ConcurrentHashMap<>();

  void put(Document document) {
    if (document.state() == DocumentState.DELETED) {
      remove(document);
      return;
    }
    live.put(document.id(), document);
    byReference.put(document.reference(), document.id());
    byNumber.put(document.number(), document.id());
    if (document.state().isUndecided()) {
      undecided.put(document.id(), document);
    } else {
      undecided.remove(document.id());
    }
  }

  Optional<Document> ofReference(String reference) {
    return Optional.ofNullable(byReference.get(reference)).map(live::get);
  }

  Optional<Document> ofNumber(String number) {
    return Optional.ofNullable(byNumber.get(number)).map(live::get);
  }

  Collection<Document> undecided() {
    return undecided.values();
  }

  Collection<Document> newestFirst() {
    return live.descendingMap().values();
  }

  int size() {
    return byNumber.size();
  }

  private void remove(Document document) {
    live.remove(document.id());
    undecided.remove(document.id());
    byReference.remove(document.reference(), document.id());
    byNumber.remove(document.number(), document.id());
    // Where a reference may have several documents, an earlier one is not hidden by a deleted one.
    newestFirst().stream()
        .filter(other -> other.reference().equals(document.reference()))
        .findFirst()
        .ifPresent(other -> byReference.put(other.reference(), other.id()));
  }
}
