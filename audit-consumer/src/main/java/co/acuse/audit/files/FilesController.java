package co.acuse.audit.files;

import co.acuse.audit.access.ReadableIssuers;
import co.acuse.audit.access.Refusals;
import co.acuse.audit.files.InvoiceFiles.StoredFile;
import co.acuse.edge.keys.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FilesController {

  private static final Duration LOOKING = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final InvoiceFiles files;
  private final PdfOnDemand onDemand;

  FilesController(InvoiceFiles files, SubmitterSettings settings) {
    this.files = files;
    this.onDemand = new PdfOnDemand(settings);
  }

  @GetMapping("/api/v1/invoices/{invoiceId}/xml")
  ResponseEntity<byte[]> xml(@AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return archived(caller, invoiceId, FileKind.XML);
  }

  @GetMapping("/api/v1/invoices/{invoiceId}/application-response")
  ResponseEntity<byte[]> applicationResponse(
      @AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return archived(caller, invoiceId, FileKind.APPLICATION_RESPONSE);
  }

  @GetMapping("/api/v1/invoices/{invoiceId}/attached-document")
  ResponseEntity<byte[]> attachedDocument(
      @AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return archived(caller, invoiceId, FileKind.ATTACHED_DOCUMENT);
  }

  @GetMapping("/api/v1/invoices/{invoiceId}/pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    Optional<StoredFile> stored =
        stored(caller, invoiceId, FileKind.PDF).filter(file -> file.content() != null);
    return stored.map(FilesController::download).orElseGet(() -> fetched(invoiceId));
  }

  private ResponseEntity<byte[]> archived(Caller caller, UUID invoiceId, FileKind kind) {
    return download(stored(caller, invoiceId, kind).orElseThrow(FileRefusals::notThereYet));
  }

  /** What is on its way and has a file was signed in contingency: its buyer may have it. */
  private Optional<StoredFile> stored(Caller caller, UUID invoiceId, FileKind kind) {
    String status =
        files.status(invoiceId, ReadableIssuers.of(caller)).orElseThrow(Refusals::invoiceNotFound);
    Optional<StoredFile> stored = files.find(invoiceId, kind);
    boolean given = status.equals("PROCESANDO") && stored.isPresent();
    if (!status.equals("SUCCESS") && !given) {
      throw FileRefusals.notIssued();
    }
    return stored;
  }

  private ResponseEntity<byte[]> fetched(UUID invoiceId) {
    return switch (onDemand.order(invoiceId)) {
      case PdfOnDemand.Answer.Pdf(String name, byte[] content) ->
          download(new StoredFile(name == null ? invoiceId + ".pdf" : name, "", content));
      case PdfOnDemand.Answer.OnItsWay _ ->
          download(awaited(invoiceId).orElseThrow(FileRefusals::pdfAway));
      case PdfOnDemand.Answer.Nothing _ -> throw FileRefusals.notThereYet();
      case PdfOnDemand.Answer.Away _ -> throw FileRefusals.pdfAway();
    };
  }

  /** The event that brings the file takes its way over Kafka. */
  private Optional<StoredFile> awaited(UUID invoiceId) {
    long deadline = System.nanoTime() + LOOKING.toNanos();
    Optional<StoredFile> found = files.find(invoiceId, FileKind.PDF);
    while (found.isEmpty() && System.nanoTime() < deadline && paused()) {
      found = files.find(invoiceId, FileKind.PDF);
    }
    return found;
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ResponseEntity<byte[]> download(StoredFile file) {
    if (file.content() == null) {
      throw FileRefusals.tooLarge();
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(FileKind.mediaType(file.name()))
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(file.name(), StandardCharsets.UTF_8)
                    .build()
                    .toString());
    if (!file.sha256().isEmpty()) {
      answer.eTag(file.sha256());
    }
    return answer.body(file.content());
  }
}
