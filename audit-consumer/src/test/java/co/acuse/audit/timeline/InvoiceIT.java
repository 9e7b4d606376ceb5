package co.acuse.audit.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.audit.AuditIT;
import co.acuse.audit.Publisher;
import co.acuse.audit.Till;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@AuditIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoiceIT {

  private static final String ISSUER = "901000031";

  @LocalServerPort private int port;

  private final Publisher publisher = new Publisher();

  @AfterAll
  void close() {
    publisher.close();
  }

  @Test
  void hasAStatusWithoutAnyWorker() {
    SubmissionRequested sale = sale("SOLA-1").submission();
    publisher.submission(sale);

    JsonNode invoice = till().await(path(sale) + "?submission=" + sale.submissionId(), _ -> true);

    assertThat(invoice.get("status").asString()).isEqualTo("PROCESANDO");
    assertThat(invoice.get("phase").asString()).isEqualTo("QUEUED");
    assertThat(invoice.at("/submission/status").asString()).isEqualTo("PROCESANDO");
    assertThat(invoice.has("document")).isFalse();
    assertThat(invoice.toString()).doesNotContain("null");
  }

  @Test
  void tellsWhatATillPrintsAndEverythingThatHappened() {
    SubmissionRequested sale = sale("IMPRIME-1").submission();
    LifecycleFixture life = LifecycleFixture.of(sale);
    publisher.submission(sale);
    publisher.event(life.activated());
    publisher.event(life.attemptStarted(1));
    publisher.event(life.waiting(Phase.PENDING_AUTHORITY, 1));
    publisher.event(life.issued("SETP990000001"));
    publisher.event(life.alertRaised("NUMBER_HELD_TWICE"));

    JsonNode invoice = till().await(path(sale), json -> json.get("timeline").size() == 6);

    assertThat(invoice.get("status").asString()).isEqualTo("SUCCESS");
    JsonNode document = invoice.get("document");
    assertThat(document.get("number").asString()).isEqualTo("SETP990000001");
    assertThat(document.get("uniqueCode").asString()).isEqualTo(LifecycleFixture.CUFE);
    assertThat(document.get("uniqueCodeKind").asString()).isEqualTo("CUFE");
    assertThat(document.get("total").asString()).isEqualTo("83300.00");
    assertThat(document.propertyNames()).contains("qrUrl", "publicUrl", "validatedAt", "issuedAt");
    assertThat(document.get("numberingRange").propertyNames())
        .contains("prefix", "from", "to", "resolution", "validFrom", "validUntil");
    assertThat(invoice.get("timeline").valueStream().map(entry -> entry.get("type").asString()))
        .containsExactly(
            "SubmissionRequested",
            "SubmissionActivated",
            "AttemptStarted",
            "SubmissionWaiting",
            "InvoiceIssued",
            "AlertRaised");
    assertThat(invoice.at("/timeline/0").has("payloadIn")).isFalse();
    JsonNode whole = till().json(path(sale) + "?payloads=true");
    assertThat(whole.at("/timeline/0/payloadIn/referenceCode").asString()).isEqualTo("IMPRIME-1");
    assertThat(whole.at("/timeline/4/responseOut/amount").asString()).isEqualTo("10.50");
  }

  @Test
  void tellsHowTheMailToTheBuyerStands() {
    SubmissionRequested sale = sale("CORREO-1").submission();
    LifecycleFixture life = LifecycleFixture.of(sale);
    publisher.submission(sale);
    publisher.event(life.activated());
    publisher.event(life.issued("SETP990000009"));
    publisher.event(life.deliveryReported(Delivery.State.NOT_DELIVERED));

    JsonNode invoice = till().await(path(sale), json -> json.get("timeline").size() == 4);

    assertThat(invoice.get("status").asString()).isEqualTo("SUCCESS");
    assertThat(invoice.at("/timeline/3/detail/delivery/state").asString())
        .isEqualTo("NOT_DELIVERED");
    assertThat(invoice.at("/timeline/3/errorCodes").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("NOT_DELIVERED", "MAIL_DEFERRED");
  }

  @Test
  void tellsBothStatuses() {
    SubmissionRequested first = sale("DOBLE-1").submission();
    SubmissionRequested second = sale("DOBLE-1").submission(new SubmissionId(UUID.randomUUID()));
    publisher.submission(first);
    publisher.event(LifecycleFixture.of(first).issued("SETP990000002"));
    publisher.submission(second);

    String asked = path(first) + "?submission=" + second.submissionId();
    JsonNode invoice = till().await(asked, json -> json.get("status").asString().equals("SUCCESS"));

    assertThat(invoice.at("/submission/status").asString()).isEqualTo("PROCESANDO");
    assertThat(invoice.get("submissions")).hasSize(2);
    assertThat(
            till().problem(path(first) + "?submission=" + UUID.randomUUID()).get("code").asString())
        .isEqualTo("SUBMISSION_NOT_FOUND");
    assertThat(till().problem("/api/v1/invoices/" + UUID.randomUUID()).get("code").asString())
        .isEqualTo("INVOICE_NOT_FOUND");
  }

  @Test
  void listsWhatOperatorsDid() {
    publisher.door(LifecycleFixture.operatorActed(new IssuerNit(ISSUER)), new IssuerNit(ISSUER));

    JsonNode page =
        till().await("/api/v1/operator-events?limit=200", json -> !json.get("items").isEmpty());

    assertThat(page.get("items").valueStream().map(item -> item.get("type").asString()))
        .contains("OperatorActed");
    assertThat(page.at("/items/0/detail/action").asString()).isEqualTo("RESUME_ISSUER");
  }

  @Test
  void verifiesThePagesOfTheLog() {
    SubmissionRequested sale = sale("VERIFICA-1").submission();
    publisher.submission(sale);
    till().await(path(sale), _ -> true);

    JsonNode one = till().json("/api/v1/audit/verify?invoice=" + sale.invoiceId());
    assertThat(one.get("intact").asBoolean()).isTrue();
    assertThat(one.get("checkedEntries").asInt()).isEqualTo(1);

    JsonNode page = till().json("/api/v1/audit/verify?limit=1");
    assertThat(page.get("intact").asBoolean()).isTrue();
    assertThat(page.get("checkedInvoices").asInt()).isEqualTo(1);
    assertThat(page.has("next")).isTrue();
  }

  @Test
  void tellsPrometheusAndKubernetes() {
    SubmissionRequested sale = sale("METRICA-1").submission();
    publisher.submission(sale);
    publisher.event(LifecycleFixture.of(sale).issued("SETP990000003"));
    till().await(path(sale), json -> json.get("status").asString().equals("SUCCESS"));

    String metrics = new String(till().get("/actuator/prometheus").body(), StandardCharsets.UTF_8);

    assertThat(metrics)
        .contains(
            "acuse_audit_rows_total{",
            "acuse_audit_batch_seconds_count{",
            "acuse_final_answer_seconds_bucket{",
            "acuse_unfinished_oldest_age_seconds{",
            "acuse_unfinished{",
            "acuse_stuck{",
            "kafka_consumer_fetch_manager_records_lag");
    assertThat(till().status("/readyz")).isEqualTo(200);
    assertThat(till().status("/livez")).isEqualTo(200);
  }

  private static InvoiceFixture sale(String reference) {
    return InvoiceFixture.aSale().issuer(ISSUER).reference(reference);
  }

  private static String path(SubmissionRequested sale) {
    return "/api/v1/invoices/" + sale.invoiceId();
  }

  private Till till() {
    return new Till(port, AuditIT.ALL);
  }
}
