package co.acuse.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.audit.trail.Verdict;
import co.acuse.audit.trail.Verdict.Broken;
import co.acuse.audit.trail.Verdict.Flaw;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.InvoiceEvent.FilesArchived;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.testplatform.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with the database's password does to the log is found. */
@PlatformTest
class ChainVerificationIT {

  private static final byte[] XML = "<Invoice/>".getBytes(StandardCharsets.UTF_8);

  private final SubmissionRequested sale =
      InvoiceFixture.aSale().reference("CADENA-1").submission();
  private final UUID chain = sale.invoiceId().value();
  private AuditDatabase database = new AuditDatabase();

  @BeforeEach
  void record() {
    LifecycleFixture life = LifecycleFixture.of(sale);
    database.record(List.of(Records.of(sale), Records.of(life.activated())));
    database.record(List.of(Records.of(life.attemptStarted(1)), Records.of(life.issued("SETP1"))));
    database.record(List.of(Records.of(files(life))));
    assertThat(verdict()).isEqualTo(new Verdict.Intact(chain, 5));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = 'FAILED'",
        "payload_in = '{}'",
        "response_out = response_out || '{\"amount\": 10.51}'",
        "created_at = created_at + interval '1 microsecond'",
        "error_codes = '{X}'",
        "detail = detail || '{\"attempts\": 2}'",
        "record_offset = record_offset + 1",
        "issuer = '900000000'",
        "previous_hash = sha256('x')",
        "hash = sha256('x')"
      })
  void findsAChangedRow(String change) {
    tamper("UPDATE audit.invoice_log SET " + change + " WHERE position = 4");

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.position()).isEqualTo(4);
              assertThat(broken.flaw()).isEqualTo(Flaw.ENTRY_CHANGED);
            });
  }

  @Test
  void findsAMissingRow() {
    tamper("DELETE FROM audit.invoice_log WHERE position = 2");

    assertThat(verdict()).isEqualTo(new Broken(chain, 2, null, Flaw.ENTRY_MISSING));
  }

  @Test
  void findsAMissingLastRow() {
    tamper("DELETE FROM audit.invoice_log WHERE position = 5");

    assertThat(verdict()).isEqualTo(new Broken(chain, 5, null, Flaw.ENTRY_MISSING));
  }

  @Test
  void findsAWholeChainThatIsGone() {
    tamper("DELETE FROM audit.invoice_log");
    database.client().sql("DELETE FROM audit.chain").update();

    assertThat(database.verification().chainsAfter(null, 10)).containsExactly(chain);
    assertThat(verdict()).isEqualTo(new Broken(chain, 1, null, Flaw.ENTRY_MISSING));
  }

  @Test
  void findsAnInsertedRow() {
    database
        .client()
        .sql(
            """
            INSERT INTO audit.invoice_log
                   (created_at, event_id, invoice_id, type, error_codes, occurred_at, detail,
                    topic, partition, record_offset, value_sha256, chain_id, position,
                    previous_hash, hash)
            SELECT created_at, gen_random_uuid(), invoice_id, type, error_codes, occurred_at,
                   detail, topic, partition, record_offset, value_sha256, chain_id, 6, hash, hash
              FROM audit.invoice_log WHERE position = 5
            """)
        .update();

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.position()).isEqualTo(6);
              assertThat(broken.flaw()).isEqualTo(Flaw.ENTRY_INSERTED);
            });
  }

  @Test
  void findsAChangedFile() {
    tamper("UPDATE audit.invoice_file SET content = '\\x00'");

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.FILE_CHANGED));
  }

  @Test
  void findsAMissingFile() {
    tamper("DELETE FROM audit.invoice_file");

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.FILE_MISSING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit.invoice_log SET status = 'SUCCESS'",
        "DELETE FROM audit.invoice_log",
        "TRUNCATE audit.invoice_log",
        "UPDATE audit.invoice_file SET name = 'x'",
        "DELETE FROM audit.invoice_file"
      })
  void theDatabaseRefusesChanges(String change) {
    assertThatThrownBy(() -> database.client().sql(change).update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  private Verdict verdict() {
    return database.verification().verify(chain);
  }

  /** As somebody does who owns the tables. */
  private void tamper(String sql) {
    for (String table : List.of("invoice_log", "invoice_file")) {
      database.client().sql("ALTER TABLE audit." + table + " DISABLE TRIGGER ALL").update();
    }
    assertThat(database.client().sql(sql).update()).isPositive();
  }

  private static FilesArchived files(LifecycleFixture life) {
    FilesArchived any = life.filesArchived();
    return new FilesArchived(
        any.header(),
        List.of(
            new ArchivedFile(
                ArchivedFile.Kind.XML,
                "fv1.xml",
                HexFormat.of().formatHex(ReceivedValue.sha256(XML)),
                Base64.getEncoder().encodeToString(XML))));
  }
}
