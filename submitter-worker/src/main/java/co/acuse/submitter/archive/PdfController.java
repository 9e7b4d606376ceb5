package co.acuse.submitter.archive;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.IssuerTurns;
import co.acuse.submitter.submission.Mailing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gets a PDF when somebody asks for it; the audit keeps it from then on. */
@RestController
final class PdfController {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FilesQueue queue;
  private final IssuerTurns turns;
  private final ProviderFiles files;
  private final Clock clock;

  PdfController(
      FilesQueue queue, IssuerTurns turns, ProviderFiles files, ObjectProvider<Clock> clock) {
    this.queue = queue;
    this.turns = turns;
    this.files = files;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @PostMapping("/internal/v1/documents/{invoiceId}/pdf")
  ResponseEntity<byte[]> fetch(@PathVariable UUID invoiceId) {
    FilesDue document =
        queue
            .find(new InvoiceId(invoiceId))
            .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND));
    return turns
        .take(document.key().issuer(), PATIENCE, call -> fetch(call, document))
        .orElseThrow(() ->
            new ProblemException(
                FileProblems.HELD_ELSEWHERE, List.of(), Map.of("Retry-After", "5")));
  }

  private ResponseEntity<byte[]> fetch(Call call, FilesDue document) {
    return switch (files.pdf(call, document)) {
      case Asked.Told<FetchedFile>(FetchedFile pdf) -> given(document, pdf);
      case Asked.Absent<FetchedFile> _ -> throw new ProblemException(FileProblems.NO_FILE);
      case Asked.Denied<FetchedFile> _ -> throw new ProblemException(FileProblems.ACCOUNT_REFUSED);
      case Asked.Throttled<FetchedFile>(Instant until) ->
          throw away(Duration.between(clock.instant(), until));
      case Asked.Unavailable<FetchedFile> _ -> throw away(Duration.ofSeconds(15));
    };
  }

  private ResponseEntity<byte[]> given(FilesDue document, FetchedFile pdf) {
    boolean _ = queue.archived(document, Parcel.pack(List.of(pdf)), new Mailing.None());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(pdf.name()).build().toString())
        .body(pdf.content());
  }

  private static ProblemException away(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return new ProblemException(
        FileProblems.PROVIDER_AWAY, List.of(), Map.of("Retry-After", Long.toString(seconds)));
  }
}
