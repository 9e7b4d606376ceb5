package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Gap;
import co.acuse.submitter.submission.NumberBook;
import co.acuse.submitter.submission.Stage;
import co.acuse.submitter.submission.TillSeries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explains the numbers that were given, passed over or not posted, and are not issued. */
final class PostgresNumberBook implements NumberBook {

  private static final String GAPS =
      """
      WITH till AS (
        SELECT * FROM unnest(:types::text[], :firsts::bigint[], :lasts::bigint[])
                   AS t (document_type, first_number, last_number)
      ), posted AS (
        SELECT h.document_type, h.number,
               lag(h.number, 1, t.first_number - 1)
                 OVER (PARTITION BY t.document_type, t.first_number ORDER BY h.number) AS previous
          FROM held_number h JOIN till t ON t.document_type = h.document_type
                                        AND h.number BETWEEN t.first_number AND t.last_number
         WHERE h.issuer = :issuer AND h.prefix = :prefix
      )
      SELECT h.document_type, h.number, h.number AS last_number, false AS never_held,
             EXISTS (SELECT FROM till t WHERE t.document_type = h.document_type) AS by_till,
             h.invoice_id, d.reference, d.stage, d.number AS issued_as
        FROM held_number h LEFT JOIN document d ON d.invoice_id = h.invoice_id
       WHERE h.issuer = :issuer AND h.prefix = :prefix
         AND d.number IS DISTINCT FROM h.prefix || h.number
       UNION ALL
      SELECT document_type, first_number, last_number, true, false, NULL, NULL, NULL, NULL
        FROM passed_over WHERE issuer = :issuer AND prefix = :prefix
       UNION ALL
      SELECT document_type, previous + 1, number - 1, true, true, NULL, NULL, NULL, NULL
        FROM posted WHERE number > previous + 1
       ORDER BY document_type, number
      """;

  private static final String PASSED_OVER =
      "Acuse no los dio: start-at del rango dice que se dieron con otro programa.";

  private static final String NOT_POSTED =
      "La caja no los ha enviado: los números de este prefijo los da ella.";

  private static final String GIVEN_BACK =
      "Libre: lo abandonó un operador y lo recibe el siguiente documento.";

  private static final String GIVEN_BACK_TO_TILLS =
      "Libre: lo abandonó un operador y la caja puede darlo a otra venta.";

  private final JdbcClient jdbc;

  PostgresNumberBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Gap> gaps(IssuerNit issuer, String prefix, List<TillSeries> tills) {
    return jdbc.sql(GAPS)
        .param("issuer", issuer.value())
        .param("prefix", prefix)
        .param("types", tills.stream().map(one -> one.type().name()).toArray(String[]::new))
        .param("firsts", tills.stream().map(TillSeries::first).toArray(Long[]::new))
        .param("lasts", tills.stream().map(TillSeries::last).toArray(Long[]::new))
        .query((row, _) -> gap(row, prefix))
        .list();
  }

  private static Gap gap(ResultSet row, String prefix) throws SQLException {
    UUID invoice = row.getObject("invoice_id", UUID.class);
    long first = row.getLong("number");
    long last = row.getLong("last_number");
    return new Gap(
        DocumentType.valueOf(row.getString("document_type")),
        prefix + first,
        first == last ? null : prefix + last,
        invoice == null ? null : new InvoiceId(invoice),
        row.getString("reference"),
        why(row, row.getBoolean("by_till")));
  }

  private static String why(ResultSet row, boolean byTill) throws SQLException {
    if (row.getBoolean("never_held")) {
      return byTill ? NOT_POSTED : PASSED_OVER;
    }
    String stage = row.getString("stage");
    return stage == null
        ? byTill ? GIVEN_BACK_TO_TILLS : GIVEN_BACK
        : why(Stage.valueOf(stage), row.getString("issued_as"));
  }

  private static String why(Stage stage, @Nullable String issuedAs) {
    return switch (stage) {
      case ISSUED -> "Reservado para una venta que se emitió con el %s.".formatted(issuedAs);
      case FAILED ->
          "Su venta terminó fallida: el número espera a la venta corregida. Si no la habrá,"
              + " abandónela; lo que pudo haberse enviado conserva su número.";
      case READY, SENDING, UNKNOWN, PENDING, REJECTED, DELETING, BLOCKED, WAITING_INVOICE ->
          "Su venta está en curso.";
    };
  }
}
