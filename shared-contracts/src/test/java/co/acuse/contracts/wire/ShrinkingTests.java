package co.acuse.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent.FilesArchived;
import co.acuse.contracts.lifecycle.InvoiceEvent.SubmissionWaiting;
import co.acuse.contracts.lifecycle.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class ShrinkingTests {
  private static final int MIB = 1024 * 1024;

  @Test
  void leavesWhatFits() {
    SubmissionWaiting event = waiting("x".repeat(5 * MIB));

    assertThat(sent(event)).isEqualTo(event);
  }

  @Test
  void replacesABodyThatIsTooLargeByItsHashAndSize() {
    WireRecord written = Wire.encode(waiting("x".repeat(7 * MIB)), "/submitter-worker");
    JsonNode body = ContractJson.mapper().readTree(written.value()).get("responseOut");

    assertThat(written.value()).hasSizeLessThan(2_000);
    assertThat(body.get("cut").booleanValue()).isTrue();
    assertThat(body.get("bytes").intValue()).isEqualTo(7 * MIB);
    assertThat(body.get("sha256").stringValue()).matches("[0-9a-f]{64}");
  }

  @Test
  void cutsTheLargestFileFirstAndKeepsTheRest() {
    EventOfFiles files = new EventOfFiles(5 * MIB, 2 * MIB);

    assertThat(sent(files.event())).isEqualTo(files.eventWithoutFirst());
  }

  @Test
  void countsBytesNotCharacters() {
    SubmissionWaiting event = waiting("ñ".repeat(4 * MIB));

    assertThat(Wire.encode(event, "/x").value()).hasSizeLessThan(2_000);
  }

  private static InvoiceEvent sent(InvoiceEvent event) {
    WireRecord written = Wire.encode(event, "/submitter-worker");
    return switch (Wire.decodeLifecycle(written.value(), written.headers())) {
      case Decoded.Understood<?>(InvoiceEvent message) -> message;
      case Decoded<?> other -> throw new AssertionError(other);
    };
  }

  private static SubmissionWaiting waiting(String response) {
    SubmissionWaiting event =
        LifecycleFixture.of(InvoiceFixture.aSale().submission()).waiting(Phase.WAITING_RETRY, 1);
    return new SubmissionWaiting(
        event.header(),
        event.phase(),
        event.attempt(),
        event.nextActionAt(),
        event.reason(),
        event.blocker(),
        StringNode.valueOf(response));
  }

  /** Two files of given sizes. */
  private record EventOfFiles(int first, int second) {
    FilesArchived event() {
      return with(file("a.xml", "A".repeat(first)), file("b.xml", "B".repeat(second)));
    }

    FilesArchived eventWithoutFirst() {
      return with(file("a.xml", null), file("b.xml", "B".repeat(second)));
    }

    private static FilesArchived with(ArchivedFile... files) {
      FilesArchived event =
          LifecycleFixture.of(InvoiceFixture.aSale().submission()).filesArchived();
      return new FilesArchived(event.header(), List.of(files));
    }

    private static ArchivedFile file(String name, @Nullable String base64) {
      return new ArchivedFile(ArchivedFile.Kind.XML, name, "cd".repeat(32), base64);
    }
  }
}
