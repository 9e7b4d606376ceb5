package co.acuse.submitter.ledger;

import co.acuse.submitter.submission.NumberStock;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the numbers that are left, for all ranges in one round trip. */
final class PostgresNumberStock implements NumberStock {

  /** Numbers only go up within a range; what was given back is given before the next one. */
  private static final String LEFT =
      """
      SELECT greatest(r.last - greatest(coalesce(given.highest + 1, r.start), r.start) + 1, 0)
             + given_back.numbers
        FROM unnest(:issuers::text[], :providers::text[], :types::text[], :prefixes::text[],
                    :firsts::bigint[], :starts::bigint[], :lasts::bigint[]) WITH ORDINALITY
             AS r (issuer, provider, document_type, prefix, first, start, last, place)
       CROSS JOIN LATERAL (
             SELECT max(h.number) AS highest FROM held_number h
              WHERE h.issuer = r.issuer AND h.provider = r.provider
                AND h.document_type = r.document_type AND h.prefix = r.prefix
                AND h.number BETWEEN r.first AND r.last) AS given
       CROSS JOIN LATERAL (
             SELECT count(*) AS numbers FROM held_number h
              WHERE h.issuer = r.issuer AND h.provider = r.provider
                AND h.document_type = r.document_type AND h.prefix = r.prefix
                AND h.number BETWEEN r.start AND r.last AND h.invoice_id IS NULL) AS given_back
       ORDER BY r.place
      """;

  private final JdbcClient jdbc;

  PostgresNumberStock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Long> left(List<Stretch> stretches) {
    return stretches.isEmpty()
        ? List.of()
        : jdbc.sql(LEFT)
            .param("issuers", texts(stretches, stretch -> stretch.issuer().value()))
            .param("providers", texts(stretches, stretch -> stretch.provider().name()))
            .param("types", texts(stretches, stretch -> stretch.type().name()))
            .param("prefixes", texts(stretches, stretch -> stretch.series().prefix()))
            .param("firsts", numbers(stretches, stretch -> stretch.series().first()))
            .param("starts", numbers(stretches, stretch -> stretch.series().start()))
            .param("lasts", numbers(stretches, stretch -> stretch.series().last()))
            .query((row, _) -> row.getLong(1))
            .list();
  }

  private static String[] texts(List<Stretch> stretches, Function<Stretch, String> column) {
    return stretches.stream().map(column).toArray(String[]::new);
  }

  private static Long[] numbers(List<Stretch> stretches, ToLongFunction<Stretch> column) {
    return stretches.stream().mapToLong(column).boxed().toArray(Long[]::new);
  }
}
