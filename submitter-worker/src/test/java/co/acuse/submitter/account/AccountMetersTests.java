package co.acuse.submitter.account;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.submitter.gateway.dian.ScriptedDian;
import co.acuse.submitter.submission.NumberStock.Stretch;
import co.acuse.submitter.submission.SteppedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** What Prometheus is told of certificates and ranges, before anything of them has ended. */
class AccountMetersTests {

  /** Of the test certificate, and of the test range's last day in Bogotá. */
  private static final Instant CERTIFICATE_ENDS = Instant.parse("2049-01-01T05:00:00Z");

  private static final Instant RANGE_ENDS = Instant.parse("2030-01-20T05:00:00Z");

  @TempDir private Path directory;
  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-03-16T17:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private ScriptedDian dian;
  private long given;
  private boolean databaseIsAway;
  private int counts;

  @BeforeEach
  void show() {
    dian = ScriptedDian.start(directory);
    new AccountMeters(
            () -> List.of(new AccountReport(ScriptedDian.ISSUER, true, null, "", List.of())),
            dian.office(),
            meters,
            clock)
        .update();
    new RangeMeters(dian.issuers(), this::left, meters, clock).update();
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void theSecondsUntilACertificateEndsRunDown() {
    assertThat(value("acuse.certificate.remaining")).isEqualTo(secondsUntil(CERTIFICATE_ENDS));

    clock.advance(Duration.ofDays(10));

    assertThat(value("acuse.certificate.remaining")).isEqualTo(secondsUntil(CERTIFICATE_ENDS));
  }

  @Test
  void oneThatHasEndedIsBelowZero() {
    clock.advance(Duration.between(clock.instant(), CERTIFICATE_ENDS).plusHours(1));

    assertThat(value("acuse.certificate.remaining")).isEqualTo(-3600);
  }

  @Test
  void aRangeLastsToTheEndOfItsLastDay() {
    assertThat(ofInvoices("acuse.range.remaining")).isEqualTo(secondsUntil(RANGE_ENDS));
  }

  @Test
  void theNumbersOfNotesEndOnNoDay() {
    assertThat(meters.find("acuse.range.remaining").gauges()).hasSize(1);
    assertThat(meters.find("acuse.range.numbers.left").gauges()).hasSize(3);
  }

  @Test
  void theNumbersThatAreLeftAreCountedNowAndThen() {
    assertThat(ofInvoices("acuse.range.numbers.left")).isEqualTo(5_000_001);
    given = 100;
    assertThat(ofInvoices("acuse.range.numbers.left")).isEqualTo(5_000_001);

    clock.advance(Duration.ofSeconds(15));

    assertThat(ofInvoices("acuse.range.numbers.left")).isEqualTo(4_999_901);
    assertThat(counts).as("one question for all ranges").isEqualTo(2);
  }

  @Test
  void withoutTheDatabaseNobodyKnows() {
    databaseIsAway = true;

    assertThat(ofInvoices("acuse.range.numbers.left")).isNaN();
  }

  @Test
  void tagsTellTheRangesOfOnePrefixApart() {
    assertThat(meters.get("acuse.range.numbers.left").tag("prefix", "SETP").gauge().getId())
        .satisfies(id -> {
          assertThat(id.getTag("issuer")).isEqualTo(ScriptedDian.ISSUER.value());
          assertThat(id.getTag("document_type")).isEqualTo("INVOICE");
          assertThat(id.getTag("from")).isEqualTo("990000000");
        });
  }

  private double secondsUntil(Instant end) {
    return (double) Duration.between(clock.instant(), end).toSeconds();
  }

  private double value(String name) {
    return meters.get(name).tag("issuer", ScriptedDian.ISSUER.value()).gauge().value();
  }

  private double ofInvoices(String name) {
    return meters.get(name).tag("document_type", "INVOICE").gauge().value();
  }

  private List<Long> left(List<Stretch> stretches) {
    counts++;
    if (databaseIsAway) {
      throw new DataAccessResourceFailureException("away");
    }
    return stretches.stream()
        .map(Stretch::series)
        .map(series -> series.last() - series.start() + 1 - given)
        .toList();
  }
}
