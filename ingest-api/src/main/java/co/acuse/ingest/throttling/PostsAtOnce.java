package co.acuse.ingest.throttling;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * How many posts are under way at once, whoever sent them. One more than the machine can carry in
 * time would only wait, be given up by its till and come again, until the memory is full.
 */
public final class PostsAtOnce {

  private final Semaphore free;

  PostsAtOnce(int most) {
    this.free = new Semaphore(most);
  }

  /**
   * Lets a post begin.
   *
   * @return its place, to be left when it is answered; empty when all are taken
   */
  public Optional<Place> enter() {
    return free.tryAcquire() ? Optional.of(free::release) : Optional.empty();
  }

  /** Where a post is while it is under way. */
  public interface Place extends AutoCloseable {

    @Override
    void close();
  }
}
