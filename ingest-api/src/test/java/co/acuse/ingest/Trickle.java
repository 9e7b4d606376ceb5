package co.acuse.ingest;

import co.acuse.contracts.InvoiceFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Posts new sales at a steady rate, whatever becomes of them, and remembers each answer. */
final class Trickle implements AutoCloseable {

  /** A busy machine shall show the door's delays, not those of its own queue. */
  private static final int MOST_UNDER_WAY = 12;

  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Post> ended = new ConcurrentLinkedQueue<>();
  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
  private final Door door;

  Trickle(Door door, Duration every) {
    this.door = door;
    var _ = pace.scheduleAtFixedRate(this::begin, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void begin() {
    if (underWay.tryAcquire()) {
      var _ = posts.submit(this::post);
    }
  }

  private void post() {
    String reference = "T-" + UUID.randomUUID();
    try {
      Door.Answer answer = door.post(InvoiceFixture.aSale().reference(reference).bytes());
      String outcome = answer.status() == 202 ? "ACCEPTED" : answer.status() + " " + answer.code();
      ended.add(new Post(reference, outcome, answer.took()));
    } catch (RuntimeException e) {
      ended.add(new Post(reference, e.toString(), Duration.ZERO));
    } finally {
      underWay.release();
    }
  }

  /** What was answered up to now. */
  List<Post> ended() {
    return List.copyOf(ended);
  }

  /** How many were answered how, for messages. */
  Map<String, Long> counts() {
    return ended.stream().collect(Collectors.groupingBy(Post::outcome, Collectors.counting()));
  }

  Set<String> references(String outcome) {
    return ended.stream()
        .filter(post -> post.outcome().equals(outcome))
        .map(Post::reference)
        .collect(Collectors.toSet());
  }

  /** Posts nothing more and waits for the answers under way. */
  @Override
  public void close() {
    pace.shutdownNow();
    posts.close();
  }

  /** One sale and what its till was told. */
  record Post(String reference, String outcome, Duration took) {}
}
