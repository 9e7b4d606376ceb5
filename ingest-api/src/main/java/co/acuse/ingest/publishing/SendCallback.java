package co.acuse.ingest.publishing;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a record that was never appended to the producer's buffer from one that was.
 *
 * <p>The producer reports a failure before appending (no metadata, no room, too large) from inside
 * {@code send}, on the caller's own thread; everything later comes from its network thread. Once
 * appended, no failure is certain: an expired request may still be read by a frozen broker.
 */
final class SendCallback implements Callback {

  private final Runnable onTrouble;
  private final Thread caller = Thread.currentThread();
  private final CompletableFuture<Publication> end = new CompletableFuture<>();

  SendCallback(Runnable onTrouble) {
    this.onTrouble = onTrouble;
  }

  CompletableFuture<Publication> end() {
    return end;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (failure == null) {
      end.complete(new Publication.Acknowledged());
      return;
    }
    if (!(failure instanceof RecordTooLargeException)) {
      onTrouble.run();
    }
    if (Thread.currentThread().equals(caller) && refusesBeforeAppending(failure)) {
      end.complete(new Publication.NeverLeft(failure.getClass().getSimpleName()));
    } else {
      end.complete(new Publication.Unknown(failure.getClass().getSimpleName()));
    }
  }

  void threw(RuntimeException failure) {
    end.complete(new Publication.Unknown(failure.getClass().getSimpleName()));
  }

  private static boolean refusesBeforeAppending(Exception failure) {
    return failure instanceof TimeoutException
        || failure instanceof RecordTooLargeException
        || failure instanceof AuthorizationException
        || failure instanceof InvalidTopicException;
  }
}
