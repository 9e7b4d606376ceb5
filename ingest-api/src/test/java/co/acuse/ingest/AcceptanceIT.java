package co.acuse.ingest;

import static co.acuse.contracts.InvoiceFixture.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
@IngestTest
class AcceptanceIT {

  @LocalServerPort private int port;
  private Door door;

  @BeforeEach
  void openDoor() {
    door = new Door(port);
  }

  @Test
  void puts202OnKafkaWithReceipt() {
    InvoiceFixture sale = aSale().reference(fresh());

    Door.Answer answer = door.post(sale.bytes());

    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    String invoiceId = answer.body().path("invoiceId").asString();
    String submissionId = answer.body().path("submissionId").asString();
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/invoices/" + invoiceId + "?submission=" + submissionId);
    assertThat(answer.body().path("status").asString()).isEqualTo("PROCESANDO");
    assertThat(answer.body().path("totals").path("payable").asString()).isEqualTo("83300.00");
    SubmissionRequested submitted = new OnKafka(Platform.kafka().reader()).submission(submissionId);
    assertThat(submitted.invoiceId()).hasToString(invoiceId);
    assertThat(submitted.invoice()).isEqualTo(sale.invoice());
  }

  static String fresh() {
    return "V-" + UUID.randomUUID();
  }
}
