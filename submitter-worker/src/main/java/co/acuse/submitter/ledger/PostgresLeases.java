package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.BudgetUse;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of leases; its time is PostgreSQL's. */
final class PostgresLeases implements LeaseTable {

  /**
   * Who stands still in the middle of a transaction keeps the row locked: it is skipped, not waited
   * for. Nobody is leased anything while the ledger is being restored.
   */
  private static final String TAKE =
      """
      WITH free AS (
        SELECT issuer, holder, expires_at, given_back, used, used_until FROM account_lease
         WHERE issuer = :issuer AND (holder = :holder OR expires_at < clock_timestamp())
           FOR UPDATE SKIP LOCKED
      )
      UPDATE account_lease AS l
         SET holder = :holder, epoch = l.epoch + 1, given_back = false,
             expires_at = clock_timestamp() + :millis * interval '1 millisecond'
        FROM free
       WHERE l.issuer = free.issuer
         AND NOT EXISTS (SELECT FROM restoration WHERE finished_at IS NULL)
      RETURNING l.epoch, free.holder <> :holder AS taken_over, free.given_back, free.used,
                (extract(epoch FROM free.used_until - clock_timestamp()) * 1000)::bigint AS counts,
                (extract(epoch FROM clock_timestamp() - free.expires_at) * 1000)::bigint AS expired
      """;

  /** For an issuer that nobody ever had. No epoch of a ledger that was lost is given again. */
  private static final String BEGIN =
      """
      INSERT INTO account_lease (issuer, holder, epoch, expires_at)
      SELECT :issuer, :holder, 1 + coalesce((SELECT epoch_floor FROM restoration), 0),
             clock_timestamp() + :millis * interval '1 millisecond'
       WHERE NOT EXISTS (SELECT FROM restoration WHERE finished_at IS NULL)
      ON CONFLICT (issuer) DO NOTHING
      RETURNING epoch
      """;

  private static final String RENEW =
      """
      UPDATE account_lease
         SET expires_at = clock_timestamp() + :millis * interval '1 millisecond'
       WHERE issuer = :issuer AND holder = :holder AND epoch = :epoch
      """;

  private static final String RELEASE =
      """
      UPDATE account_lease
         SET expires_at = clock_timestamp() - interval '1 second', given_back = true,
             used = :used, used_until = clock_timestamp() + :counts * interval '1 millisecond'
       WHERE issuer = :issuer AND holder = :holder AND epoch = :epoch
      """;

  /** Steps from issuer to issuer along each index: what waits behind is not read. */
  private static final String WITH_WORK =
      """
      WITH RECURSIVE arrived AS (
        (SELECT issuer FROM submission WHERE state = 'NEW' ORDER BY issuer LIMIT 1)
        UNION ALL
        SELECT n.issuer FROM arrived a CROSS JOIN LATERAL
          (SELECT issuer FROM submission WHERE state = 'NEW' AND issuer > a.issuer
            ORDER BY issuer LIMIT 1) n
      ), unpublished AS (
        (SELECT issuer FROM outbox WHERE published_at IS NULL ORDER BY issuer LIMIT 1)
        UNION ALL
        SELECT n.issuer FROM unpublished a CROSS JOIN LATERAL
          (SELECT issuer FROM outbox WHERE published_at IS NULL AND issuer > a.issuer
            ORDER BY issuer LIMIT 1) n
      ), ready AS (
        (SELECT issuer FROM document WHERE turn = 'READY' ORDER BY issuer LIMIT 1)
        UNION ALL
        SELECT n.issuer FROM ready a CROSS JOIN LATERAL
          (SELECT issuer FROM document WHERE turn = 'READY' AND issuer > a.issuer
            ORDER BY issuer LIMIT 1) n
      ), timed AS (
        (SELECT issuer, document_type, next_action_at FROM document WHERE turn = 'TIMED'
          ORDER BY issuer, document_type, next_action_at LIMIT 1)
        UNION ALL
        SELECT n.issuer, n.document_type, n.next_action_at FROM timed a CROSS JOIN LATERAL
          (SELECT issuer, document_type, next_action_at FROM document
            WHERE turn = 'TIMED' AND (issuer, document_type) > (a.issuer, a.document_type)
            ORDER BY issuer, document_type, next_action_at LIMIT 1) n
      ), files AS (
        (SELECT issuer, files_due_at FROM document WHERE files_due_at IS NOT NULL
          ORDER BY issuer, files_due_at LIMIT 1)
        UNION ALL
        SELECT n.issuer, n.files_due_at FROM files a CROSS JOIN LATERAL
          (SELECT issuer, files_due_at FROM document
            WHERE files_due_at IS NOT NULL AND issuer > a.issuer
            ORDER BY issuer, files_due_at LIMIT 1) n
      ), mails AS (
        (SELECT issuer, due_at FROM delivery WHERE due_at IS NOT NULL
          ORDER BY issuer, due_at LIMIT 1)
        UNION ALL
        SELECT n.issuer, n.due_at FROM mails a CROSS JOIN LATERAL
          (SELECT issuer, due_at FROM delivery WHERE due_at IS NOT NULL AND issuer > a.issuer
            ORDER BY issuer, due_at LIMIT 1) n
      ), work AS (
        TABLE arrived UNION TABLE unpublished UNION TABLE ready
        UNION SELECT issuer FROM timed WHERE next_action_at <= clock_timestamp()
        UNION SELECT issuer FROM files WHERE files_due_at <= clock_timestamp()
        UNION SELECT issuer FROM mails WHERE due_at <= clock_timestamp()
        UNION SELECT issuer FROM operator_order
      )
      SELECT w.issuer FROM work w LEFT JOIN account_lease l ON l.issuer = w.issuer
       WHERE l.issuer IS NULL OR l.holder = :holder OR l.expires_at < clock_timestamp()
      """;

  private final JdbcClient jdbc;

  PostgresLeases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Grant> acquire(IssuerNit issuer, String holder, Duration time) {
    return take(issuer, holder, time).or(() -> begin(issuer, holder, time));
  }

  private Optional<Grant> take(IssuerNit issuer, String holder, Duration time) {
    return leasing(TAKE, issuer, holder, time)
        .query((row, _) ->
            new Grant(
                new Lease(issuer, holder, row.getLong("epoch")),
                row.getBoolean("taken_over"),
                earlier(row)))
        .optional();
  }

  private Optional<Grant> begin(IssuerNit issuer, String holder, Duration time) {
    return leasing(BEGIN, issuer, holder, time)
        .query((row, _) ->
            new Grant(new Lease(issuer, holder, row.getLong("epoch")), false, new BudgetUse.None()))
        .optional();
  }

  private JdbcClient.StatementSpec leasing(
      String sql, IssuerNit issuer, String holder, Duration time) {
    return jdbc.sql(sql)
        .param("issuer", issuer.value())
        .param("holder", holder)
        .param("millis", time.toMillis());
  }

  private static BudgetUse earlier(ResultSet row) throws SQLException {
    return row.getBoolean("given_back")
        ? new BudgetUse.Told(
            row.getInt("used"), Duration.ofMillis(Math.max(0, row.getLong("counts"))))
        : new BudgetUse.Untold(Duration.ofMillis(row.getLong("expired")));
  }

  @Override
  public Set<IssuerNit> renew(Collection<Lease> leases, Duration time) {
    return leases.stream()
        .filter(lease -> statement(RENEW, lease).param("millis", time.toMillis()).update() == 1)
        .map(Lease::issuer)
        .collect(Collectors.toSet());
  }

  @Override
  public void release(Lease lease, BudgetUse.Told used) {
    statement(RELEASE, lease)
        .param("used", used.requests())
        .param("counts", used.counts().toMillis())
        .update();
  }

  private JdbcClient.StatementSpec statement(String sql, Lease lease) {
    return jdbc.sql(sql)
        .param("issuer", lease.issuer().value())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch());
  }

  @Override
  public List<IssuerNit> withWork(String holder) {
    return jdbc.sql(WITH_WORK)
        .param("holder", holder)
        .query((row, _) -> new IssuerNit(row.getString("issuer")))
        .list();
  }
}
