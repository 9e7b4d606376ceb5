package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.BreakerSettings;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The breaker in front of a provider that goes away and comes back. */
class BreakerWithFactusTests {

  private static final int CALLS = 4;

  @TempDir Path directory;
  private SimulatedFactus factus;

  @BeforeEach
  void start() {
    factus =
        SimulatedFactus.start(
            directory,
            new BreakerSettings(CALLS, CALLS, 50, Duration.ofMillis(500), Duration.ofMillis(200)));
  }

  @AfterEach
  void stop() {
    factus.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "RESET", "HTML503"})
  void sendsNothingButProbesUntilTheProviderIsBack(String mode) {
    IssuerNit one = factus.newIssuer(Map.of());
    IssuerNit other = factus.newIssuer(Map.of());
    factus.outage(mode);
    for (int i = 0; i < CALLS; i++) {
      assertThat(submit(one, "VENTA-1")).isInstanceOf(SubmissionOutcome.Unavailable.class);
    }
    int seen = seen(one);

    SubmissionOutcome refused = submit(one, "VENTA-1");
    assertThat(refused).isInstanceOf(SubmissionOutcome.BreakerOpen.class);
    assertThat(refused.answer().status()).isNull();
    assertThat(factus.gateway().awayUntil()).isPresent();
    assertThat(
            factus
                .files()
                .kept(
                    SimulatedFactus.live(), new FilesDue(key(one, "VENTA-1"), "SETP1", "cufe", 0)))
        .isInstanceOf(Asked.Unavailable.class);
    assertThat(seen(one)).isEqualTo(seen);

    awaitProbe();
    assertThat(submit(one, "VENTA-1")).isInstanceOf(SubmissionOutcome.Unavailable.class);
    awaitProbe();
    assertThat(submit(one, "VENTA-1")).isInstanceOf(SubmissionOutcome.BreakerOpen.class);

    factus.outage("NONE");
    assertThat(submit(other, "VENTA-2")).isInstanceOf(SubmissionOutcome.Accepted.class);
    assertThat(factus.gateway().awayUntil()).isEmpty();
    assertThat(submit(one, "VENTA-1")).isInstanceOf(SubmissionOutcome.Accepted.class);
  }

  @Test
  void staysClosedForWhateverTheProviderAnswers() {
    for (String reference : new String[] {"SIM-402-1", "SIM-409-1", "SIM-429-1-1", "SIM-403-1"}) {
      for (int i = 0; i < CALLS; i++) {
        var _ = submit(factus.newIssuer(Map.of()), reference);
      }
    }

    assertThat(factus.gateway().awayUntil()).isEmpty();
  }

  @Test
  void asksAsAProbeTooAndShowsItsState() {
    IssuerNit one = factus.newIssuer(Map.of());
    factus.breaker().meters().bindTo(factus.meters());
    factus.outage("REFUSE");
    for (int i = 0; i < CALLS; i++) {
      var _ = factus.gateway().lookUp(SimulatedFactus.live(), key(one, "VENTA-1"), List.of());
    }
    assertThat(open()).isEqualTo(1);

    factus.outage("NONE");
    awaitProbe();
    assertThat(factus.gateway().lookUp(SimulatedFactus.live(), key(one, "VENTA-1"), List.of()))
        .isInstanceOf(LookupOutcome.NotFound.class);
    assertThat(open()).isZero();
    assertThat(factus.meters().find("acuse.provider.requests").timers()).isNotEmpty();
  }

  private double open() {
    return factus
        .meters()
        .get("resilience4j.circuitbreaker.state")
        .tag("state", "open")
        .gauge()
        .value();
  }

  private void awaitProbe() {
    await()
        .until(() ->
            factus.gateway().awayUntil().filter(at -> !Instant.now().isBefore(at)).isPresent());
  }

  private int seen(IssuerNit issuer) {
    return factus.requests(issuer, "VALIDATE").size() + factus.requests(issuer, "LOGIN").size();
  }

  private static InvoiceFixture sale(IssuerNit issuer, String reference) {
    return InvoiceFixture.aSale().issuer(issuer.value()).reference(reference);
  }

  private static DocumentKey key(IssuerNit issuer, String reference) {
    var invoice = sale(issuer, reference).invoice();
    return new DocumentKey(invoice.id(), issuer, invoice.documentType(), invoice.referenceCode());
  }

  private SubmissionOutcome submit(IssuerNit issuer, String reference) {
    Freezing frozen =
        factus
            .gateway()
            .freeze(
                new FreezeOrder(sale(issuer, reference).submission(), null, null, Instant.EPOCH));
    return factus
        .gateway()
        .submit(
            SimulatedFactus.live(), key(issuer, reference), ((Freezing.Frozen) frozen).request());
  }
}
