package co.acuse.dian.soap.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that knows whether a piece of it was handed over for sending. Until then nothing
 * has left that the DIAN could act on, whatever the connection did. It passes once: a request is
 * never repeated behind the caller's back, and one that was given up never leaves later.
 */
final class OneTimeBody implements BodyPublisher {

  private static final Object NOBODY = new Object();

  private final BodyPublisher bytes;
  private final BooleanSupplier mayStillSend;
  private final AtomicReference<@Nullable Object> taker = new AtomicReference<>();
  private volatile boolean forbidden;

  /**
   * @param mayStillSend asked before the first piece is handed over
   */
  OneTimeBody(byte[] bytes, BooleanSupplier mayStillSend) {
    this.bytes = BodyPublishers.ofByteArray(bytes);
    this.mayStillSend = mayStillSend;
  }

  /** Whether the caller's last word kept it from leaving. */
  boolean wasForbidden() {
    return forbidden;
  }

  /** From here on it does not leave any more; false if it may have left already. */
  boolean giveUp() {
    taker.compareAndSet(null, NOBODY);
    return NOBODY.equals(taker.get());
  }

  @Override
  public long contentLength() {
    return bytes.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    bytes.subscribe(new Gate(subscriber));
  }

  /** Stands before the connection, and lets the body pass if it is the first to get a piece. */
  private final class Gate implements Flow.Subscriber<ByteBuffer> {

    private final Flow.Subscriber<? super ByteBuffer> connection;
    private Flow.@Nullable Subscription subscription;

    Gate(Flow.Subscriber<? super ByteBuffer> connection) {
      this.connection = connection;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      connection.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      if (taker.get() == this || mayBegin()) {
        connection.onNext(piece);
        return;
      }
      if (subscription != null) {
        subscription.cancel();
      }
      connection.onError(new IOException("The request was given up or sent before"));
    }

    private boolean mayBegin() {
      if (taker.get() == null && !mayStillSend.getAsBoolean()) {
        forbidden = giveUp();
        return false;
      }
      return taker.compareAndSet(null, this);
    }

    @Override
    public void onError(Throwable failure) {
      connection.onError(failure);
    }

    @Override
    public void onComplete() {
      connection.onComplete();
    }
  }
}
