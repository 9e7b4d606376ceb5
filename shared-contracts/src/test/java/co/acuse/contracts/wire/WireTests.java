package co.acuse.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTests {
  @ParameterizedTest
  @MethodSource("lifecycle")
  void writesLifecycleAsApproved(LifecycleMessage message) {
    WireRecord written = WireSamples.encoded(message);
    ApprovedFiles.approveIfAsked(written);

    assertThat(ApprovedFiles.pretty(written))
        .isEqualTo(ApprovedFiles.text(ApprovedFiles.name(written)));
  }

  @ParameterizedTest
  @MethodSource("lifecycle")
  void readsApprovedLifecycle(LifecycleMessage message) {
    WireRecord approved = ApprovedFiles.approved(ApprovedFiles.name(WireSamples.encoded(message)));

    assertThat(Wire.decodeLifecycle(approved.value(), approved.headers()))
        .isEqualTo(new Decoded.Understood<>(message));
  }

  @Test
  void carriesWhatANumberedDocumentIsKnownBy() {
    var told = (InvoiceEvent.AttemptStarted) attempt();
    var stamp =
        new DocumentStamp(
            "SETP", 990_000_001, "c".repeat(96), Instant.parse("2026-03-16T17:00:00Z"));
    var stamped =
        new InvoiceEvent.AttemptStarted(
            told.header(), told.attempt(), told.deadline(), told.requestHash(), stamp, null);

    WireRecord written = WireSamples.encoded(stamped);

    assertThat(Wire.decodeLifecycle(written.value(), written.headers()))
        .isEqualTo(new Decoded.Understood<>(stamped));
  }

  private static LifecycleMessage attempt() {
    return lifecycle()
        .filter(InvoiceEvent.AttemptStarted.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void writesSubmissionsAsApproved() {
    WireRecord written =
        Wire.encode(WireSamples.submission(), "/ingest-api", WireSamples.TRACEPARENT);
    ApprovedFiles.approveIfAsked(written);

    assertThat(ApprovedFiles.pretty(written)).isEqualTo(ApprovedFiles.text("submission-requested"));
  }

  @Test
  void readsApprovedSubmissions() {
    WireRecord approved = ApprovedFiles.approved("submission-requested");

    assertThat(Wire.decodeSubmission(approved.value(), approved.headers()))
        .isEqualTo(new Decoded.Understood<>(WireSamples.submission()));
  }

  @Test
  void thereIsASampleOfEveryKind() {
    assertThat(lifecycle().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(InvoiceEvent.class, DoorEvent.class)
                .flatMap(family -> List.of(family.getPermittedSubclasses()).stream())
                .toList());
  }

  private static Stream<LifecycleMessage> lifecycle() {
    return WireSamples.lifecycle().stream();
  }
}
