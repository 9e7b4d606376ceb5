package co.acuse.ingest.status;

import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.edge.observability.TraceContexts;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks audit-consumer, as the caller who asked here. */
@Component
final class AuditClient implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditClient.class);
  private static final int CONNECTIONS = 200;
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final CloseableHttpClient http;
  private final TraceContexts traces;

  AuditClient(StatusSettings settings, TraceContexts traces) {
    Timeout timeout = Timeout.of(settings.auditTimeout());
    this.traces = traces;
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(1))
                            .setSocketTimeout(timeout)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.ofSeconds(1))
                    .setResponseTimeout(timeout)
                    .build())
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .build();
  }

  /** The audit's answer; empty when it gives none, or fails itself. */
  Optional<AuditAnswer> get(URI uri, Map<String, String> headers) {
    HttpGet request = new HttpGet(uri);
    headers.forEach(request::setHeader);
    traces.current().ifPresent(trace -> request.setHeader(CloudEventHeaders.TRACEPARENT, trace));
    try {
      return http.execute(request, AuditClient::answer);
    } catch (IOException e) {
      LOG.warn("The audit does not answer: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<AuditAnswer> answer(ClassicHttpResponse response) throws IOException {
    if (response.getCode() >= 500) {
      LOG.warn("The audit answers {}", response.getCode());
      return Optional.empty();
    }
    byte[] body =
        response.getEntity() == null
            ? new byte[0]
            : EntityUtils.toByteArray(response.getEntity(), MOST_BYTES);
    Header type = response.getFirstHeader("Content-Type");
    return Optional.of(
        new AuditAnswer(
            response.getCode(), type == null ? "application/json" : type.getValue(), body));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }

  /** What the audit said, to be handed on as it is. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record AuditAnswer(int status, String contentType, byte[] body) {}
}
