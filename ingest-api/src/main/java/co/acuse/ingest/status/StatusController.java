package co.acuse.ingest.status;

import co.acuse.edge.problem.ProblemException;
import co.acuse.ingest.refusal.IngestProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells a till what became of an invoice. */
@RestController
final class StatusController {

  private static final List<String> HANDED_ON =
      List.of(HttpHeaders.AUTHORIZATION, "X-API-Key", HttpHeaders.ACCEPT_LANGUAGE);

  private final AuditClient audit;
  private final URI auditUri;

  StatusController(AuditClient audit, StatusSettings settings) {
    this.audit = audit;
    this.auditUri = settings.auditUri();
  }

  @Operation(operationId = "getInvoice", summary = "What became of an invoice, with its timeline")
  @ApiResponse(
      responseCode = "200",
      description = "Status of the invoice and, if asked for, of one submission",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @GetMapping("/api/v1/invoices/{invoiceId}")
  ResponseEntity<byte[]> status(
      @PathVariable UUID invoiceId,
      @RequestParam(required = false) @Nullable UUID submission,
      HttpServletRequest request) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUri(auditUri).path("/api/v1/invoices/{id}");
    if (submission != null) {
      uri.queryParam("submission", submission);
    }
    return audit
        .get(uri.build(invoiceId), credentials(request))
        .map(answer ->
            ResponseEntity.status(answer.status())
                .contentType(MediaType.parseMediaType(answer.contentType()))
                .body(answer.body()))
        .orElseThrow(() ->
            new ProblemException(
                IngestProblems.AUDIT_AWAY, List.of(), Map.of(HttpHeaders.RETRY_AFTER, "5")));
  }

  private static Map<String, String> credentials(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : HANDED_ON) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    headers.put(HttpHeaders.ACCEPT, "application/json, application/problem+json");
    return headers;
  }
}
