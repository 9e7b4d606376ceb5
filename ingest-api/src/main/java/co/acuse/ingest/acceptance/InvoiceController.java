package co.acuse.ingest.acceptance;

import co.acuse.edge.keys.Caller;
import co.acuse.edge.problem.ProblemException;
import co.acuse.ingest.refusal.IngestProblems;
import co.acuse.ingest.throttling.CallerLimits;
import co.acuse.ingest.throttling.PostsAtOnce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** The door for tills that speak HTTP. */
@RestController
final class InvoiceController {

  private final AcceptInvoices invoices;
  private final AcceptanceMeters meters;
  private final CallerLimits limits;
  private final PostsAtOnce posts;

  InvoiceController(
      AcceptInvoices invoices, AcceptanceMeters meters, CallerLimits limits, PostsAtOnce posts) {
    this.invoices = invoices;
    this.meters = meters;
    this.limits = limits;
    this.posts = posts;
  }

  @Operation(operationId = "postInvoice", summary = "Hand over one invoice or note")
  @ApiResponse(
      responseCode = "202",
      description = "Kept; Location tells what becomes of it",
      headers = @Header(name = "Location", schema = @Schema(type = "string")),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SubmissionReceipt.class)))
  @PostMapping("/api/v1/invoices")
  ResponseEntity<?> post(
      HttpServletRequest request,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Locale locale) {
    try {
      String idempotencyKey = IdempotencyKey.checked(key);
      byte[] body = JsonBody.read(request, Limits.INVOICE_BYTES);
      try (var _ = enter()) {
        Acceptance acceptance = invoices.accept(List.of(body), caller, idempotencyKey).getFirst();
        meters.count(acceptance);
        return Answers.single(acceptance, locale);
      }
    } catch (ProblemException refusal) {
      throw meters.counted(refusal);
    }
  }

  @Operation(
      operationId = "postInvoices",
      summary = "Hand over up to 500 invoices, each answered by itself")
  @ApiResponse(
      responseCode = "207",
      description = "One answer for each invoice, in their order",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = BatchAnswer.class)))
  @PostMapping("/api/v1/invoices/batch")
  ResponseEntity<?> postBatch(
      HttpServletRequest request,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      Locale locale) {
    try {
      String idempotencyKey = IdempotencyKey.checked(key);
      byte[] body = JsonBody.read(request, Limits.BATCH_BYTES);
      try (var _ = enter()) {
        List<byte[]> items =
            BatchItems.cut(body)
                .orElseThrow(() -> new ProblemException(IngestProblems.BATCH_MALFORMED));
        limits.pass(caller.name(), items.size());
        return answer(invoices.accept(items, caller, idempotencyKey), locale);
      }
    } catch (ProblemException refusal) {
      throw meters.counted(refusal);
    } catch (JacksonException e) {
      Acceptance malformed = Acceptance.Malformed.at(e);
      meters.count(malformed);
      return Answers.single(malformed, locale);
    }
  }

  /** After the body has come, so that slow callers take nobody's place. */
  private PostsAtOnce.Place enter() {
    return posts
        .enter()
        .orElseThrow(() ->
            new ProblemException(
                IngestProblems.NOT_ACCEPTED,
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, Answers.SOON)));
  }

  private ResponseEntity<BatchAnswer> answer(List<Acceptance> acceptances, Locale locale) {
    acceptances.forEach(meters::count);
    return ResponseEntity.status(HttpStatus.MULTI_STATUS)
        .body(
            new BatchAnswer(
                IntStream.range(0, acceptances.size())
                    .mapToObj(i -> Answers.item(i, acceptances.get(i), locale))
                    .toList()));
  }
}
