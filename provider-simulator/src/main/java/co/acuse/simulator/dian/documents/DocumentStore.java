package co.acuse.simulator.dian.documents;

import co.acuse.simulator.journal.Blob;
import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Every document ever validated, the rejected too. */
public final class DocumentStore {

  private static final int LOCKS = 64;

  private final AtomicLong last = new AtomicLong();
  private final ConcurrentSkipListMap<Long, StoredDocument> all = new ConcurrentSkipListMap<>();
  private final Map<String, Long> byKey = new ConcurrentHashMap<>();
  private final Map<NumberKey, Long> holders = new ConcurrentHashMap<>();
  private final ReentrantLock[] locks = new ReentrantLock[LOCKS];
  private final Journal journal;
  private final Section<StoredDocument> section;

  public DocumentStore(Journal journal) {
    this.journal = journal;
    this.section =
        journal.section("dian-documents", StoredDocument.class, this::keep, this::forget);
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  /** The documents that were stored after the one of this id, oldest first. */
  public Stream<StoredDocument> after(long id) {
    return all.tailMap(id, false).values().stream();
  }

  public Optional<StoredDocument> find(long id) {
    return Optional.ofNullable(all.get(id));
  }

  /** The document with this CUFE or CUDE: the accepted one, or else the one sent last. */
  public Optional<StoredDocument> ofKey(String key) {
    return Optional.ofNullable(byKey.get(key)).map(all::get);
  }

  /** The document that uses up a number: accepted, or not decided yet. */
  public Optional<StoredDocument> holderOf(NumberKey key) {
    return Optional.ofNullable(holders.get(key)).map(all::get);
  }

  public boolean isAccepted(String key) {
    return ofKey(key).map(found -> found.state() == DocumentState.ACCEPTED).orElse(false);
  }

  /** Held while a document of this number is looked up, judged and stored. */
  public ReentrantLock lockOf(NumberKey key) {
    return locks[Math.floorMod(key.hashCode(), LOCKS)];
  }

  public long nextId() {
    return last.incrementAndGet();
  }

  public Blob keepBytes(byte[] bytes) {
    return journal.store(bytes);
  }

  public byte[] xmlOf(StoredDocument document) {
    return journal.read(document.xml());
  }

  public byte[] answerOf(StoredDocument document) {
    return journal.read(document.answer());
  }

  /** Remembers on disk, then in memory. */
  public StoredDocument save(StoredDocument document) {
    section.append(document);
    keep(document);
    return document;
  }

  /** Somebody asked; tells where the document stood until now. */
  public synchronized StoredDocument poll(StoredDocument document) {
    StoredDocument now = find(document.id()).orElse(document);
    if (now.state() == DocumentState.PENDING) {
      save(now.polled());
    }
    return now;
  }

  /** The authority is through with what it had in process. */
  public synchronized void decide(long id, Instant now) {
    find(id).ifPresent(found -> save(found.decided(now)));
  }

  private void keep(StoredDocument document) {
    last.accumulateAndGet(document.id(), Math::max);
    all.put(document.id(), document);
    boolean hidden = !document.valid() && isAccepted(document.key());
    if (!hidden) {
      byKey.put(document.key(), document.id());
    }
    if (document.valid() || document.state() == DocumentState.PENDING) {
      holders.put(document.numberKey(), document.id());
    } else {
      holders.remove(document.numberKey(), document.id());
    }
  }

  private void forget() {
    all.clear();
    byKey.clear();
    holders.clear();
  }
}
