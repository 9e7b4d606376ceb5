package co.acuse.factus.http;

import co.acuse.factus.settings.FactusClock;
import co.acuse.factus.settings.FactusSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One exchange over HTTP/1.1: written at most once, never redirected, over by its deadline however
 * slowly the answer drips in.
 */
public final class HttpTransport implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

  private final FactusSettings settings;
  private final FactusClock clock;
  private final HttpHost host;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor timer;

  public HttpTransport(FactusSettings settings, FactusClock clock) {
    this.settings = settings;
    this.clock = clock;
    this.host = HttpHost.create(settings.baseUri());
    this.client = PooledHttpClient.open(settings);
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("factus-deadlines").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Sends the call.
   *
   * @param permit asked directly before the first byte
   */
  Exchanged send(HttpCall call, Deadline deadline, BooleanSupplier permit) {
    var attempt = new SendAttempt(deadline, permit);
    HttpUriRequestBase request = request(call, deadline);
    Future<?> alarm;
    try {
      alarm = timer.schedule(() -> end(request, attempt), nanos(deadline), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      return Exchanged.failed(closed(closed), attempt, null);
    }
    try {
      Exchanged exchanged = exchange(call, request, attempt);
      LOG.debug("{} {} -> {}", call.method(), request.getPath().split("\\?", 2)[0], exchanged);
      return exchanged;
    } finally {
      alarm.cancel(false);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  private Exchanged exchange(HttpCall call, HttpUriRequestBase request, SendAttempt attempt) {
    Integer status = null;
    HttpClientContext context = HttpClientContext.create();
    LastActExecutor.follow(context, attempt);
    ClassicHttpResponse response = null;
    boolean whole = false;
    try {
      response = client.executeOpen(host, request, context);
      status = response.getCode();
      var rate = RateHeaders.of(response, clock.wall().instant());
      var body = BoundedBody.read(response.getEntity(), call.mostBytes(), attempt);
      whole = body.problem() == null;
      return Exchanged.answered(status, body, rate);
    } catch (IOException | IllegalStateException failure) {
      LOG.debug("{} {} failed", call.method(), request.getPath().split("\\?", 2)[0], failure);
      return Exchanged.failed(failure, attempt, status);
    } finally {
      if (!whole) {
        // Closing alone would first read the rest, however long that is.
        request.cancel();
      }
      Closer.closeQuietly(response);
    }
  }

  private HttpUriRequestBase request(HttpCall call, Deadline deadline) {
    var request = new HttpUriRequestBase(call.method(), URI.create(host.toURI() + call.target()));
    call.headers().forEach(request::setHeader);
    if (call.body() != null && call.contentType() != null) {
      request.setEntity(new ByteArrayEntity(call.body(), ContentType.parse(call.contentType())));
    }
    request.setConfig(config(deadline.remaining()));
    return request;
  }

  /** The read time-out needs no bound: the alarm breaks off reading, but cannot a connect. */
  @SuppressWarnings("deprecation") // the successor bounds connections of all calls alike
  private RequestConfig config(Duration remaining) {
    var timeouts = settings.timeouts();
    return PooledHttpClient.requestDefaults(settings.connections())
        .setConnectionRequestTimeout(shorter(timeouts.lease(), remaining))
        .setConnectTimeout(shorter(timeouts.connect(), remaining))
        .setResponseTimeout(Timeout.of(timeouts.read()))
        .build();
  }

  /** At least a millisecond: zero would mean for ever. */
  private static Timeout shorter(Duration timeout, Duration remaining) {
    Duration shorter = timeout.compareTo(remaining) < 0 ? timeout : remaining;
    return Timeout.ofMilliseconds(Math.max(1, shorter.toMillis()));
  }

  private static long nanos(Deadline deadline) {
    return deadline.remaining().toNanos();
  }

  private static void end(HttpUriRequestBase request, SendAttempt attempt) {
    attempt.timeOut();
    request.cancel();
  }

  private static IllegalStateException closed(RejectedExecutionException cause) {
    return new IllegalStateException("The connections are closed", cause);
  }
}
