package co.acuse.audit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.audit.AuditIT;
import co.acuse.audit.Publisher;
import co.acuse.audit.Till;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.contracts.lifecycle.InvoiceEvent.FilesArchived;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Wire;
import co.acuse.contracts.wire.WireRecord;
import co.acuse.edge.kafka.KafkaRecords;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@AuditIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

  private static final String ISSUER = "901000041";
  private static final SubmitterStandIn SUBMITTER = new SubmitterStandIn();

  @LocalServerPort private int port;

  private final Publisher publisher = new Publisher();

  @DynamicPropertySource
  static void submitter(DynamicPropertyRegistry properties) {
    properties.add("acuse.audit.submitter-uri", SUBMITTER::uri);
    properties.add("acuse.audit.submitter-key", () -> "operators-key");
    properties.add("acuse.audit.consumer-group", () -> "audit-files-it");
  }

  @AfterAll
  void close() {
    publisher.close();
    SUBMITTER.close();
  }

  @Test
  void handsOutWhatWasArchived() {
    SubmissionRequested sale = sale("ARCHIVO-1");
    LifecycleFixture life = issued(sale);
    byte[] xml = "<Invoice>ñ</Invoice>".getBytes(UTF_8);
    publisher.event(
        archived(
            life, file(Kind.XML, "fv ñ.xml", xml), file(Kind.ATTACHED_DOCUMENT, "ad.zip", xml)));
    till().await(path(sale), json -> json.get("files").size() == 2);

    HttpResponse<byte[]> answer = till().get(path(sale) + "/xml");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(xml);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "fv%20%C3%B1.xml");
    HttpResponse<byte[]> attached = till().get(path(sale) + "/attached-document");
    assertThat(attached.body()).isEqualTo(xml);
    assertThat(attached.headers().firstValue("Content-Type")).contains("application/zip");
  }

  @Test
  void handsOutEverythingOfADocumentStraightFromTheDian() {
    SubmissionRequested sale = sale("ARCHIVO-6");
    LifecycleFixture life = issued(sale);
    publisher.event(
        archived(
            life,
            file(Kind.XML, "a.xml", "xml".getBytes(UTF_8)),
            file(Kind.APPLICATION_RESPONSE, "b.xml", "answer".getBytes(UTF_8)),
            file(Kind.ATTACHED_DOCUMENT, "c.xml", "both".getBytes(UTF_8)),
            file(Kind.PDF, "d.pdf", "paper".getBytes(UTF_8))));
    till().await(path(sale), json -> json.get("files").size() == 4);

    assertThat(text(sale, "/application-response")).isEqualTo("answer");
    assertThat(text(sale, "/attached-document")).isEqualTo("both");
    assertThat(text(sale, "/pdf")).isEqualTo("paper");
    JsonNode verdict = till().json("/api/v1/audit/verify?invoice=" + sale.invoiceId());
    assertThat(verdict.get("intact").asBoolean()).isTrue();
  }

  @Test
  void handsOutWhatTheBuyerMayHaveInContingencyAndTheDefinitiveFilesLater() {
    SubmissionRequested sale = sale("ARCHIVO-7");
    LifecycleFixture life = LifecycleFixture.of(sale);
    publisher.submission(sale);
    publisher.event(life.activated());
    publisher.event(life.contingencyEntered("SETP", 990_000_007, "<Invoice>04</Invoice>"));
    publisher.event(
        archived(
            life,
            file(Kind.ATTACHED_DOCUMENT, "c.xml", "alone".getBytes(UTF_8)),
            file(Kind.PDF, "d.pdf", "paper".getBytes(UTF_8))));
    JsonNode waiting = till().await(path(sale), json -> json.get("files").size() == 3);

    assertThat(waiting.get("status").asString()).isEqualTo("PROCESANDO");
    assertThat(waiting.get("phase").asString()).isEqualTo("CONTINGENCY");
    assertThat(text(sale, "/xml")).isEqualTo("<Invoice>04</Invoice>");
    assertThat(text(sale, "/attached-document")).isEqualTo("alone");
    assertThat(text(sale, "/pdf")).isEqualTo("paper");
    assertThat(code(path(sale) + "/application-response")).isEqualTo("NOT_ISSUED");

    publisher.event(life.issued("SETP990000007"));
    publisher.event(archived(life, file(Kind.XML, "a.xml", "as issued".getBytes(UTF_8))));
    till().await(path(sale), json -> json.get("files").toString().contains("a.xml"));

    assertThat(text(sale, "/xml")).isEqualTo("as issued");
    JsonNode verdict = till().json("/api/v1/audit/verify?invoice=" + sale.invoiceId());
    assertThat(verdict.get("intact").asBoolean()).isTrue();
  }

  @Test
  void saysWhyThereIsNoFile() {
    SubmissionRequested unfinished = sale("ARCHIVO-2");
    publisher.submission(unfinished);
    till().await(path(unfinished), _ -> true);
    assertThat(code(path(unfinished) + "/xml")).isEqualTo("NOT_ISSUED");

    SubmissionRequested fresh = sale("ARCHIVO-3");
    LifecycleFixture life = issued(fresh);
    assertThat(code(path(fresh) + "/xml")).isEqualTo("FILE_NOT_THERE_YET");

    publisher.event(archived(life, new ArchivedFile(Kind.XML, "x.xml", "ab".repeat(32), null)));
    till().await(path(fresh), json -> json.get("files").size() == 1);
    assertThat(code(path(fresh) + "/xml")).isEqualTo("FILE_TOO_LARGE");
  }

  @Test
  void fetchesAPdfOnDemand() {
    SubmissionRequested sale = sale("ARCHIVO-4");
    LifecycleFixture life = issued(sale);
    byte[] pdf = "%PDF-1.7".getBytes(UTF_8);

    SUBMITTER.answersWith(_ -> answer(404, null));
    assertThat(code(path(sale) + "/pdf")).isEqualTo("FILE_NOT_THERE_YET");
    SUBMITTER.answersWith(_ -> answer(503, null));
    assertThat(code(path(sale) + "/pdf")).isEqualTo("PDF_AWAY");
    SUBMITTER.answersWith(_ -> answer(200, pdf));
    assertThat(till().get(path(sale) + "/pdf").body()).isEqualTo(pdf);
    SUBMITTER.answersWith(_ -> {
      publisher.event(archived(life, file(Kind.PDF, "fv.pdf", pdf)));
      return answer(202, null);
    });
    HttpResponse<byte[]> answer = till().get(path(sale) + "/pdf");
    assertThat(answer.body()).isEqualTo(pdf);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");

    assertThat(SUBMITTER.orders())
        .hasSize(4)
        .containsOnly("POST /internal/v1/documents/" + sale.invoiceId() + "/pdf operators-key");
    assertThat(till().get(path(sale) + "/pdf").body()).isEqualTo(pdf);
    assertThat(SUBMITTER.orders()).as("it is here now").hasSize(4);
  }

  @Test
  void takesTheLargestEventThatTravels() {
    SubmissionRequested sale = sale("ARCHIVO-5");
    LifecycleFixture life = issued(sale);
    byte[] large = new byte[6_270_000]; // as Base64 just within 8 MiB
    new Random(1).nextBytes(large);
    FilesArchived event = archived(life, file(Kind.XML, "large.xml", large));
    byte[] value = ContractJson.mapper().writerFor(LifecycleMessage.class).writeValueAsBytes(event);
    assertThat(value.length).isBetween(8_300_000, 8 * 1024 * 1024);

    WireRecord wire = Wire.encode(event, "/test");
    publisher.send(
        KafkaRecords.toSend(Topics.LIFECYCLE, new WireRecord(wire.key(), value, wire.headers())));

    till().await(path(sale), json -> json.get("files").size() == 1);
    assertThat(till().get(path(sale) + "/xml").body()).isEqualTo(large);
    assertThat(
            till()
                .json("/api/v1/audit/verify?invoice=" + sale.invoiceId())
                .get("intact")
                .asBoolean())
        .isTrue();
  }

  private LifecycleFixture issued(SubmissionRequested sale) {
    LifecycleFixture life = LifecycleFixture.of(sale);
    publisher.submission(sale);
    publisher.event(life.issued("SETP-" + sale.invoice().referenceCode()));
    till().await(path(sale), json -> json.get("status").asString().equals("SUCCESS"));
    return life;
  }

  private String text(SubmissionRequested sale, String file) {
    return new String(till().get(path(sale) + file).body(), UTF_8);
  }

  private static FilesArchived archived(LifecycleFixture life, ArchivedFile... files) {
    return new FilesArchived(life.filesArchived().header(), List.of(files));
  }

  private static ArchivedFile file(Kind kind, String name, byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new ArchivedFile(
          kind, name, HexFormat.of().formatHex(hash), Base64.getEncoder().encodeToString(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SubmitterStandIn.Answer answer(int status, byte @Nullable [] pdf) {
    return pdf == null
        ? new SubmitterStandIn.Answer(status, "application/json", new byte[0])
        : new SubmitterStandIn.Answer(status, "application/pdf", pdf);
  }

  private static SubmissionRequested sale(String reference) {
    return InvoiceFixture.aSale().issuer(ISSUER).reference(reference).submission();
  }

  private String code(String path) {
    return till().problem(path).get("code").asString();
  }

  private static String path(SubmissionRequested sale) {
    return "/api/v1/invoices/" + sale.invoiceId();
  }

  private Till till() {
    return new Till(port, AuditIT.ALL);
  }
}
