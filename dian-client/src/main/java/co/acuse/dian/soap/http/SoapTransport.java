package co.acuse.dian.soap.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Posts envelopes to one address over connections that are kept. */
public final class SoapTransport implements AutoCloseable {

  private final HttpClient client;
  private final URI endpoint;
  private final Duration readTimeout;
  private final int mostBytes;
  private volatile boolean closed;

  /**
   * Connects when first used. Follows no redirects: a document goes to the address that was
   * configured or nowhere.
   *
   * @param connectTimeout until TCP and TLS stand
   * @param readTimeout until the whole answer is there, from the start of the call
   * @param mostBytes of an answer, packed or unpacked
   */
  public SoapTransport(URI endpoint, Duration connectTimeout, Duration readTimeout, int mostBytes) {
    this.endpoint = endpoint;
    this.readTimeout = readTimeout;
    this.mostBytes = mostBytes;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  /**
   * Sends these bytes once. Blocks; never throws for what a network or a server does.
   *
   * @param longest the whole of it, if this is shorter than the read timeout
   * @param mayStillSend asked before the first byte of the body
   */
  public HttpOutcome post(
      byte[] body, String contentType, Duration longest, BooleanSupplier mayStillSend) {
    var attempt = new Attempt(body, mayStillSend, mostBytes, () -> closed);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", contentType)
            .POST(attempt.body())
            .build();
    return attempt.await(client.sendAsync(request, attempt), shorter(longest, readTimeout));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    closed = true;
    client.shutdownNow();
  }
}
