package co.acuse.ingest.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A record on its way. */
public final class Sending {

  private final CompletableFuture<Publication> end;
  private final Deadline deadline;
  private final MeterRegistry meters;
  private final Timer.Sample sample;

  Sending(CompletableFuture<Publication> end, Deadline deadline, MeterRegistry meters) {
    this.end = end;
    this.deadline = deadline;
    this.meters = meters;
    this.sample = Timer.start(meters);
  }

  /** Waits for the end, but not past the deadline. */
  public Publication await() {
    Publication publication = ended();
    sample.stop(
        Timer.builder("acuse.ingest.kafka.send")
            .description("Time from giving a record to Kafka until its end is known")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(5))
            .tag("outcome", publication.getClass().getSimpleName().toLowerCase(Locale.ROOT))
            .register(meters));
    return publication;
  }

  private Publication ended() {
    try {
      return end.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return new Publication.Unknown("no acknowledgement before the deadline");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a sending ends with a publication", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Publication.Unknown("interrupted");
    }
  }
}
