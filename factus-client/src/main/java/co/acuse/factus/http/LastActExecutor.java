package co.acuse.factus.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the last permission where nothing is left but writing: the connection is leased,
 * connected, past its TLS handshake and tested.
 */
final class LastActExecutor extends HttpRequestExecutor {

  private static final String ATTEMPT = LastActExecutor.class.getName();

  static void follow(HttpContext context, SendAttempt attempt) {
    context.setAttribute(ATTEMPT, attempt);
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      @Nullable HttpResponseInformationCallback information,
      HttpContext context)
      throws IOException, HttpException {
    if (context.getAttribute(ATTEMPT) instanceof SendAttempt attempt) {
      attempt.beforeFirstByte();
    }
    return super.execute(request, connection, information, context);
  }
}
