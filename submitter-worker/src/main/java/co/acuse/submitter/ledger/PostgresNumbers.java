package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Claim;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers that Acuse gives, and those that tills gave. They are held in the transaction that
 * freezes the request, so a number that is held and a request that bears it are there together or
 * not at all.
 */
final class PostgresNumbers {

  /** Others of the same series wait here, so that numbers leave no gap and none is given twice. */
  private static final String LOCK =
      """
      INSERT INTO number_series (issuer, provider, document_type, prefix)
      VALUES (:issuer, :provider, :type, :prefix)
          ON CONFLICT (issuer, provider, document_type, prefix)
          DO UPDATE SET prefix = excluded.prefix
      """;

  private static final String HELD =
      """
      SELECT number FROM held_number
       WHERE issuer = :issuer AND provider = :provider AND document_type = :type
         AND prefix = :prefix AND invoice_id = :invoice AND number BETWEEN :start AND :last
       ORDER BY number LIMIT 1
      """;

  private static final String TAKE_GIVEN_BACK =
      """
      UPDATE held_number SET invoice_id = :invoice, held_at = clock_timestamp()
       WHERE issuer = :issuer AND provider = :provider AND document_type = :type
         AND prefix = :prefix
         AND number = (SELECT min(number) FROM held_number
                        WHERE issuer = :issuer AND provider = :provider AND document_type = :type
                          AND prefix = :prefix AND invoice_id IS NULL
                          AND number BETWEEN :start AND :last)
      RETURNING number
      """;

  /** Behind the last one of the range that was given; what lies between is written down. */
  private static final String TAKE_NEXT =
      """
      WITH following AS (
        SELECT coalesce(max(number) + 1, :first) AS number FROM held_number
         WHERE issuer = :issuer AND provider = :provider AND document_type = :type
           AND prefix = :prefix AND number BETWEEN :first AND :last
      ), passed AS (
        INSERT INTO passed_over
          (issuer, provider, document_type, prefix, first_number, last_number)
        SELECT :issuer, :provider, :type, :prefix, number, :start - 1 FROM following
         WHERE number < :start
      )
      INSERT INTO held_number (issuer, provider, document_type, prefix, number, invoice_id)
      SELECT :issuer, :provider, :type, :prefix, greatest(number, :start), :invoice FROM following
       WHERE number <= :last
      RETURNING number
      """;

  private static final String HELD_OF_ANY_PREFIX =
      """
      SELECT prefix, number FROM held_number
       WHERE invoice_id = :invoice AND provider = :provider ORDER BY held_at, number
      """;

  /** Whoever claims the same number at the same time waits here for the first. */
  private static final String CLAIM =
      """
      INSERT INTO held_number AS h (issuer, provider, document_type, prefix, number, invoice_id)
      VALUES (:issuer, :provider, :type, :prefix, :number, :invoice)
          ON CONFLICT (issuer, provider, document_type, prefix, number)
          DO UPDATE SET invoice_id = excluded.invoice_id, held_at = clock_timestamp()
             WHERE h.invoice_id IS NULL
      """;

  private static final String HOLDER =
      """
      SELECT coalesce(d.reference, h.invoice_id::text)
        FROM held_number h LEFT JOIN document d ON d.invoice_id = h.invoice_id
       WHERE h.issuer = :issuer AND h.provider = :provider AND h.document_type = :type
         AND h.prefix = :prefix AND h.number = :number AND h.invoice_id IS NOT NULL
      """;

  private static final String HOLD_TOLD =
      """
      INSERT INTO held_number AS h
        (issuer, provider, document_type, prefix, number, invoice_id, held_at)
      VALUES (:issuer, :provider, :type, :prefix, :number, :invoice, :told)
          ON CONFLICT (issuer, provider, document_type, prefix, number)
          DO UPDATE SET invoice_id = excluded.invoice_id, held_at = excluded.held_at
             WHERE h.held_at <= excluded.held_at
      """;

  private final JdbcClient jdbc;

  PostgresNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<DocumentNumber> hold(DocumentKey document, Provider provider, List<Series> series) {
    List<Terms> terms = series.stream().map(one -> new Terms(document, provider, one)).toList();
    return first(terms, one -> number(HELD, one)).or(() -> first(terms, this::take));
  }

  private static Optional<DocumentNumber> first(
      List<Terms> terms, Function<Terms, Optional<Long>> number) {
    return terms.stream()
        .flatMap(one -> number.apply(one).map(given -> one.series().number(given)).stream())
        .findFirst();
  }

  private Optional<Long> take(Terms terms) {
    statement(LOCK, terms).update();
    return number(TAKE_GIVEN_BACK, terms).or(() -> number(TAKE_NEXT, terms));
  }

  Claim claim(DocumentKey document, Provider provider, DocumentNumber number) {
    List<DocumentNumber> held =
        jdbc.sql(HELD_OF_ANY_PREFIX)
            .param("invoice", document.invoiceId().value())
            .param("provider", provider.name())
            .query((row, _) -> new DocumentNumber(row.getString("prefix"), row.getLong("number")))
            .list();
    if (held.contains(number)) {
      return new Claim.Held();
    }
    if (!held.isEmpty()) {
      return new Claim.KeepsAnother(held.getLast());
    }
    int taken =
        of(CLAIM, document, provider, number)
            .param("invoice", document.invoiceId().value())
            .update();
    return taken == 1 ? new Claim.Held() : holder(document, provider, number);
  }

  /** Who gave it back meanwhile is no holder any more. */
  private Claim holder(DocumentKey document, Provider provider, DocumentNumber number) {
    return of(HOLDER, document, provider, number)
        .query(String.class)
        .optional()
        .<Claim>map(reference -> new Claim.OfAnother(new ReferenceCode(reference)))
        .orElseGet(() -> claim(document, provider, number));
  }

  private JdbcClient.StatementSpec of(
      String sql, DocumentKey document, Provider provider, DocumentNumber number) {
    return jdbc.sql(sql)
        .param("issuer", document.issuer().value())
        .param("provider", provider.name())
        .param("type", document.type().name())
        .param("prefix", number.prefix())
        .param("number", number.number());
  }

  void giveBack(InvoiceId document) {
    jdbc.sql("UPDATE held_number SET invoice_id = NULL WHERE invoice_id = :invoice")
        .param("invoice", document.value())
        .update();
  }

  void holdTold(DocumentKey document, Provider provider, DocumentNumber number, Instant toldAt) {
    of(HOLD_TOLD, document, provider, number)
        .param("invoice", document.invoiceId().value())
        .param("told", Sql.time(toldAt))
        .update();
  }

  void giveBackTold(InvoiceId document, Instant toldAt) {
    jdbc.sql(
            "UPDATE held_number SET invoice_id = NULL, held_at = :told"
                + " WHERE invoice_id = :invoice AND held_at <= :told")
        .param("invoice", document.value())
        .param("told", Sql.time(toldAt))
        .update();
  }

  private Optional<Long> number(String sql, Terms terms) {
    return statement(sql, terms).query(Long.class).optional();
  }

  private JdbcClient.StatementSpec statement(String sql, Terms terms) {
    return jdbc.sql(sql)
        .param("issuer", terms.document().issuer().value())
        .param("provider", terms.provider().name())
        .param("type", terms.document().type().name())
        .param("prefix", terms.series().prefix())
        .param("first", terms.series().first())
        .param("start", terms.series().start())
        .param("last", terms.series().last())
        .param("invoice", terms.document().invoiceId().value());
  }

  private record Terms(DocumentKey document, Provider provider, Series series) {}
}
