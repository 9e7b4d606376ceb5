package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.exchange.ReferenceOfNumber;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.ranges.Ranges;
import co.acuse.simulator.journal.Blob;
import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every document ever stored, on disk before anybody hears of it. */
public final class DocumentStore implements ReferenceOfNumber {

  private final AtomicLong last = new AtomicLong();
  private final ConcurrentSkipListMap<Long, Document> all = new ConcurrentSkipListMap<>();
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
  private final Map<String, Long> byKey = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> issued = new ConcurrentHashMap<>();
  private final Map<String, Collection<Long>> corrections = new ConcurrentHashMap<>();
  private final Journal journal;
  private final Ranges ranges;
  private final Section<Document> section;

  public DocumentStore(Journal journal, Ranges ranges) {
    this.journal = journal;
    this.ranges = ranges;
    this.section = journal.section("documents", Document.class, this::keep, this::forget);
  }

  /** Every document, the deleted too, oldest first. */
  public Collection<Document> all() {
    return all.values();
  }

  /** The documents that were stored after the one of this id, oldest first. */
  public Stream<Document> after(long id) {
    return all.tailMap(id, false).values().stream();
  }

  public byte[] requestOf(Document document) {
    return journal.read(document.request());
  }

  public JsonNode bodyOf(Document document) {
    return Json.MAPPER.readTree(journal.read(document.body()));
  }

  @Override
  public Optional<String> referenceOf(String account, Family family, String number) {
    return shelf(account, family).ofNumber(number).map(Document::reference);
  }

  public Optional<Document> ofKey(String key) {
    return Optional.ofNullable(byKey.get(key)).map(all::get);
  }

  /** The notes of a family that correct a document, oldest first. */
  public List<Document> corrections(String account, Family family, String number) {
    return corrections.getOrDefault(correction(account, number), List.of()).stream()
        .map(all::get)
        .filter(Objects::nonNull)
        .filter(note -> note.family() == family && note.state() == DocumentState.VALIDATED)
        .toList();
  }

  /** How many documents of an account are validated. */
  public long issued(String account) {
    return issued.getOrDefault(account, new LongAdder()).sum();
  }

  long nextId() {
    return last.incrementAndGet();
  }

  Blob keepBytes(byte[] bytes) {
    return journal.store(bytes);
  }

  Shelf shelf(String account, Family family) {
    return shelves.computeIfAbsent(account + '/' + family, _ -> new Shelf());
  }

  /** Remembers on disk, then in memory. */
  Document save(Document document) {
    section.append(document);
    keep(document);
    return document;
  }

  private void keep(Document document) {
    last.accumulateAndGet(document.id(), Math::max);
    Document before = all.put(document.id(), document);
    boolean isNew = before == null;
    countIssued(before, document);
    byKey.put(document.key(), document.id());
    shelf(document.account(), document.family()).put(document);
    if (isNew) {
      ranges.given(document.account(), document.rangeId(), document.consecutive());
      if (document.corrects() != null) {
        corrections
            .computeIfAbsent(
                correction(document.account(), document.corrects()),
                _ -> new ConcurrentSkipListSet<>())
            .add(document.id());
      }
    }
    if (document.numberReleased()) {
      ranges.takenBack(document.account(), document.rangeId(), document.consecutive());
    }
  }

  private void countIssued(@Nullable Document before, Document now) {
    boolean was = before != null && before.state() == DocumentState.VALIDATED;
    if (!was && now.state() == DocumentState.VALIDATED) {
      issued.computeIfAbsent(now.account(), _ -> new LongAdder()).increment();
    }
  }

  private void forget() {
    issued.clear();
    all.clear();
    shelves.clear();
    byKey.clear();
    corrections.clear();
  }

  private static String correction(String account, String number) {
    return account + '/' + number;
  }
}
