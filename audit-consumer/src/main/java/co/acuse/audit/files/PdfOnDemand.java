package co.acuse.audit.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;

/** Asks the submitter to fetch a PDF; the file itself comes back as an event. */
final class PdfOnDemand {

  private static final Logger LOG = LoggerFactory.getLogger(PdfOnDemand.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SubmitterSettings settings;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

  PdfOnDemand(SubmitterSettings settings) {
    this.settings = settings;
  }

  /** Asks once; takes as long as the provider takes, at most 20 seconds. */
  Answer order(UUID invoiceId) {
    URI submitter = settings.submitterUri();
    if (submitter == null) {
      return new Answer.Nothing();
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(submitter + "/internal/v1/documents/" + invoiceId + "/pdf"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.noBody());
    if (settings.submitterKey() != null) {
      request.header("X-API-Key", settings.submitterKey());
    }
    return send(request.build());
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer(response);
    } catch (IOException e) {
      LOG.warn("The submitter did not answer for a PDF: {}", e.toString());
      return new Answer.Away();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Away();
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    if (response.statusCode() == 404) {
      return new Answer.Nothing();
    }
    if (response.statusCode() / 100 != 2) {
      LOG.warn("The submitter answered {} for a PDF", response.statusCode());
      return new Answer.Away();
    }
    boolean pdf =
        response.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf");
    return pdf ? new Answer.Pdf(name(response), response.body()) : new Answer.OnItsWay();
  }

  private static @Nullable String name(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Content-Disposition")
        .map(text -> ContentDisposition.parse(text).getFilename())
        .orElse(null);
  }

  /** What became of the order. */
  sealed interface Answer {

    /** Here it is; its event follows. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
    record Pdf(@Nullable String name, byte[] content) implements Answer {}

    /** It was fetched, or will be; its event follows. */
    record OnItsWay() implements Answer {}

    /** Nobody can fetch it. */
    record Nothing() implements Answer {}

    /** Not now. */
    record Away() implements Answer {}
  }
}
