package co.acuse.audit.recording;

import co.acuse.audit.trail.ArchivedFiles.ArrivedFile;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the bytes of files out of the event that brings them. */
final class FileContents {

  private FileContents() {}

  static List<ArrivedFile> of(InvoiceEvent event) {
    return brought(event).stream().map(file -> arrived(event.header(), file)).toList();
  }

  private static List<ArchivedFile> brought(InvoiceEvent event) {
    return switch (event) {
      case InvoiceEvent.FilesArchived archived -> archived.files();
      case InvoiceEvent.ContingencyEntered entered -> entered.files();
      case InvoiceEvent.SubmissionActivated _,
          InvoiceEvent.AttemptStarted _,
          InvoiceEvent.SubmissionWaiting _,
          InvoiceEvent.InvoiceIssued _,
          InvoiceEvent.SubmissionFailed _,
          InvoiceEvent.ProviderDocumentDeleted _,
          InvoiceEvent.DeliveryReported _,
          InvoiceEvent.AlertRaised _ ->
          List.of();
    };
  }

  private static ArrivedFile arrived(EventHeader header, ArchivedFile file) {
    return new ArrivedFile(
        header.eventId(),
        header.invoiceId().value(),
        file.kind().name(),
        header.sequence(),
        file.name(),
        file.sha256(),
        content(file));
  }

  private static byte @Nullable [] content(ArchivedFile file) {
    if (file.base64() == null) {
      return null;
    }
    byte[] content = Base64.getDecoder().decode(file.base64());
    if (!HexFormat.of().formatHex(ReceivedValue.sha256(content)).equalsIgnoreCase(file.sha256())) {
      throw new IllegalArgumentException("a file is not what its hash says");
    }
    return content;
  }

  /** Leaves the size where the bytes were: it says that they came. */
  static void leaveOut(JsonNode detail, List<ArrivedFile> files) {
    for (int i = 0; i < files.size(); i++) {
      byte[] content = files.get(i).content();
      if (content != null && detail.get("files").get(i) instanceof ObjectNode file) {
        file.remove("base64");
        file.put("size", content.length);
      }
    }
  }
}
