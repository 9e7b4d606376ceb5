package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Gap;
import co.acuse.submitter.submission.NumberBook;
import co.acuse.submitter.submission.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explains the numbers that were given, or passed over, and are not issued. */
final class PostgresNumberBook implements NumberBook {

  private static final String GAPS =
      """
      SELECT h.document_type, h.prefix, h.number, h.number AS last_number, false AS passed_over,
             h.invoice_id, d.reference, d.stage, d.number AS issued_as
        FROM held_number h LEFT JOIN document d ON d.invoice_id = h.invoice_id
       WHERE h.issuer = :issuer AND h.prefix = :prefix
         AND d.number IS DISTINCT FROM h.prefix || h.number
       UNION ALL
      SELECT document_type, prefix, first_number, last_number, true, NULL, NULL, NULL, NULL
        FROM passed_over WHERE issuer = :issuer AND prefix = :prefix
       ORDER BY document_type, number
      """;

  private static final String PASSED_OVER =
      "Acuse no los dio: start-at del rango dice que se dieron con otro programa.";

  private final JdbcClient jdbc;

  PostgresNumberBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Gap> gaps(IssuerNit issuer, String prefix) {
    return jdbc.sql(GAPS)
        .param("issuer", issuer.value())
        .param("prefix", prefix)
        .query((row, _) -> gap(row))
        .list();
  }

  private static Gap gap(ResultSet row) throws SQLException {
    UUID invoice = row.getObject("invoice_id", UUID.class);
    String stage = row.getString("stage");
    String prefix = row.getString("prefix");
    long first = row.getLong("number");
    long last = row.getLong("last_number");
    return new Gap(
        DocumentType.valueOf(row.getString("document_type")),
        prefix + first,
        first == last ? null : prefix + last,
        invoice == null ? null : new InvoiceId(invoice),
        row.getString("reference"),
        row.getBoolean("passed_over")
            ? PASSED_OVER
            : why(stage == null ? null : Stage.valueOf(stage), row.getString("issued_as")));
  }

  private static String why(@Nullable Stage stage, @Nullable String issuedAs) {
    return switch (stage) {
      case null -> "Libre: lo abandonó un operador y lo recibe el siguiente documento.";
      case ISSUED -> "Reservado para una venta que se emitió con el %s.".formatted(issuedAs);
      case FAILED ->
          "Su venta terminó fallida: el número espera a la venta corregida. Si no la habrá,"
              + " abandónela; lo que pudo haberse enviado conserva su número.";
      case READY, SENDING, UNKNOWN, PENDING, REJECTED, DELETING, BLOCKED, WAITING_INVOICE ->
          "Su venta está en curso.";
    };
  }
}
