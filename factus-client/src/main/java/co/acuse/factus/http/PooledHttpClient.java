package co.acuse.factus.http;

import co.acuse.factus.settings.ConnectionLimits;
import co.acuse.factus.settings.FactusSettings;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The HTTP library with everything switched off that it would do on its own account. */
final class PooledHttpClient {

  private PooledHttpClient() {}

  static CloseableHttpClient open(FactusSettings settings) {
    return HttpClients.custom()
        .setConnectionManager(pool(settings))
        .setRequestExecutor(new LastActExecutor())
        .setDefaultRequestConfig(requestDefaults(settings.connections()).build())
        .setUserAgent("acuse-factus-client")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  static RequestConfig.Builder requestDefaults(ConnectionLimits limits) {
    return RequestConfig.custom()
        .setConnectionKeepAlive(TimeValue.ofMilliseconds(limits.keepAlive().toMillis()))
        .setExpectContinueEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .setRedirectsEnabled(false);
  }

  private static PoolingHttpClientConnectionManager pool(FactusSettings settings) {
    ConnectionLimits limits = settings.connections();
    Timeout connect = timeout(settings.timeouts().connect());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(limits.total())
        .setMaxConnPerRoute(limits.perRoute())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(timeout(settings.timeouts().read()))
                .setValidateAfterInactivity(
                    TimeValue.ofMilliseconds(limits.validateAfterIdle().toMillis()))
                .build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
  }
}
