package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.testplatform.PlatformTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A note may be posted before its invoice is issued: it waits for it. */
@PlatformTest
class NoteAfterInvoiceIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void aNotePostedWhileTheProviderIsDownIsIssuedAfterItsInvoiceWithItsNumber() throws Exception {
    try (Pipeline pipeline = Pipeline.start(folder)) {
      pipeline.issuer("900800001", Map.of("rateLimited", false));
      pipeline.worker(Map.of());
      pipeline.factus().outage("REFUSE");
      Till.Accepted invoice = pipeline.till().accepted(Sales.sale("900800001", "BASE"));
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      Till.Accepted note =
          pipeline.till().accepted(Sales.note("900800001", "CREDIT_NOTE", "NOTE", "BASE"));
      await()
          .atMost(PATIENCE)
          .until(() -> pipeline.till().search("reference=NOTE&status=PROCESANDO").size() == 1);
      pipeline.factus().outage("NONE");

      JsonNode issued = pipeline.till().end(invoice, PATIENCE);
      assertThat(issued.path("status").asString("")).isEqualTo("SUCCESS");
      assertThat(pipeline.till().end(note, PATIENCE).path("status").asString(""))
          .isEqualTo("SUCCESS");
      assertThat(
              pipeline
                  .factus()
                  .documents("900800001", "NOTE")
                  .getFirst()
                  .path("request")
                  .toString())
          .contains(issued.path("number").asString("?"));
    }
  }

  @Test
  void aNoteWhoseInvoiceFailsFailsToo() throws Exception {
    try (Pipeline pipeline = Pipeline.start(folder)) {
      pipeline.issuer("900800002", Map.of("rateLimited", false));
      Till.Accepted invoice =
          pipeline.till().accepted(Sales.sale("900800002", "SIM-REJECT-FAK24-xall-BASE"));
      Till.Accepted note =
          pipeline
              .till()
              .accepted(
                  Sales.note("900800002", "DEBIT_NOTE", "NOTE", "SIM-REJECT-FAK24-xall-BASE"));
      pipeline.worker(Map.of());

      List<JsonNode> ends = new ArrayList<>();
      ends.add(pipeline.till().end(invoice, PATIENCE));
      ends.add(pipeline.till().end(note, PATIENCE));
      assertThat(ends).extracting(end -> end.path("status").asString("")).containsOnly("FAILED");
      assertThat(ends.getLast().path("cause").asString("")).isEqualTo("REFERENCED_INVOICE_FAILED");
      assertThat(pipeline.factus().submitting("900800002", "NOTE")).isZero();
    }
  }
}
