package co.acuse.audit.trail;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends events to the log, each once, chained to what its invoice has there already. */
public final class AuditTrail {

  private static final String OPEN_CHAINS =
      """
      INSERT INTO audit.chain (id)
      SELECT id FROM unnest(:ids::uuid[]) AS wanted (id) ORDER BY id
      ON CONFLICT DO NOTHING
      """;

  private static final String LOCK_CHAINS =
      """
      SELECT id, length, head FROM audit.chain
       WHERE id = ANY (:ids::uuid[]) ORDER BY id FOR UPDATE
      """;

  private static final String KNOWN =
      """
      SELECT event_id, type, invoice_id, submission_id, sequence,
             detail ->> 'contentHash' AS content_hash
        FROM audit.invoice_log
       WHERE event_id = ANY (:ids::uuid[])
      """;

  private static final String MOVE_HEADS =
      """
      UPDATE audit.chain SET length = moved.length, head = moved.head
        FROM unnest(:ids::uuid[], :lengths::bigint[], :heads::bytea[]) AS moved (id, length, head)
       WHERE chain.id = moved.id
      """;

  private static final String CLOSE_CHAINS =
      "DELETE FROM audit.chain WHERE id = ANY (:ids::uuid[]) AND length = 0";

  private final JdbcClient database;
  private final InstantSource clock;

  public AuditTrail(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Appends what is new. Belongs into a transaction, which then holds the chains of all entries'
   * invoices; two transactions take them in the same order, so neither waits for the other for
   * ever.
   */
  public Appended append(List<LogEntry> entries) {
    if (entries.isEmpty()) {
      return new Appended(List.of(), List.of());
    }
    Map<UUID, ChainHead> heads = lock(entries.stream().map(LogEntry::chainId).toList());
    Appended sorted = sort(entries);
    insert(sorted.fresh(), heads);
    closeUnused(heads.values());
    return sorted;
  }

  private Map<UUID, ChainHead> lock(Collection<UUID> chains) {
    UUID[] ids = chains.stream().distinct().toArray(UUID[]::new);
    database.sql(OPEN_CHAINS).param("ids", ids).update();
    Map<UUID, ChainHead> heads = new LinkedHashMap<>();
    database
        .sql(LOCK_CHAINS)
        .param("ids", ids)
        .query((row, _) -> ChainHead.from(row))
        .list()
        .forEach(head -> heads.put(head.id(), head));
    return heads;
  }

  /** Drops what the log has, and keeps apart what has a known id and says something else. */
  private Appended sort(List<LogEntry> entries) {
    Map<UUID, EventIdentity> known = known(entries);
    List<LogEntry> fresh = new ArrayList<>();
    List<LogEntry> contradicting = new ArrayList<>();
    for (LogEntry entry : entries) {
      EventIdentity identity = EventIdentity.of(entry);
      EventIdentity before = known.putIfAbsent(entry.eventId(), identity);
      if (before == null) {
        fresh.add(entry);
      } else if (!before.equals(identity)) {
        contradicting.add(entry);
      }
    }
    return new Appended(fresh, contradicting);
  }

  private Map<UUID, EventIdentity> known(List<LogEntry> entries) {
    Map<UUID, EventIdentity> known = new LinkedHashMap<>();
    database
        .sql(KNOWN)
        .param("ids", entries.stream().map(LogEntry::eventId).toArray(UUID[]::new))
        .query(
            (row, _) -> Map.entry(row.getObject("event_id", UUID.class), EventIdentity.from(row)))
        .list()
        .forEach(event -> known.put(event.getKey(), event.getValue()));
    return known;
  }

  private void insert(List<LogEntry> fresh, Map<UUID, ChainHead> heads) {
    if (fresh.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LogRows rows = new LogRows(now);
    for (LogEntry entry : fresh) {
      ChainHead head = rows.add(entry, Objects.requireNonNull(heads.get(entry.chainId())));
      heads.put(head.id(), head);
    }
    if (rows.insertInto(database) != fresh.size()) {
      throw new ConcurrencyFailureException("an event came under two invoices at once; try again");
    }
    moveHeads(heads.values());
  }

  /** A chain that was opened for an event that contradicts must not look like one that was lost. */
  private void closeUnused(Collection<ChainHead> heads) {
    UUID[] unused =
        heads.stream().filter(head -> head.length() == 0).map(ChainHead::id).toArray(UUID[]::new);
    if (unused.length > 0) {
      database.sql(CLOSE_CHAINS).param("ids", unused).update();
    }
  }

  private void moveHeads(Collection<ChainHead> heads) {
    database
        .sql(MOVE_HEADS)
        .param("ids", heads.stream().map(ChainHead::id).toArray(UUID[]::new))
        .param("lengths", heads.stream().map(ChainHead::length).toArray(Long[]::new))
        .param("heads", heads.stream().map(ChainHead::hash).toArray(byte[][]::new))
        .update();
  }

  /**
   * What became of a batch; repeats are in neither list.
   *
   * @param fresh what the log did not have
   * @param contradicting what carries a known id and is another event
   */
  public record Appended(List<LogEntry> fresh, List<LogEntry> contradicting) {
    public Appended {
      fresh = List.copyOf(fresh);
      contradicting = List.copyOf(contradicting);
    }
  }
}
