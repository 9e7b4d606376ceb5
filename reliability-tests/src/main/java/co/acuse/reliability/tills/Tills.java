package co.acuse.reliability.tills;

import co.acuse.reliability.plan.Channel;
import co.acuse.reliability.plan.Manner;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.plan.PlanTime;
import co.acuse.reliability.plan.PlannedPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All tills of a plan: each hands over what it sold when its time has come, and what may not have
 * arrived it hands over again, equal to the letter, as a good till does.
 */
public final class Tills implements AutoCloseable {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Plan plan;
  private final PlanTime time;
  private final ToldJournal journal;
  private final HttpDoor http;
  private final InboxDoor inbox;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Everybody who is still handing over, and the clock that calls them. */
  private final Phaser busy = new Phaser(1);

  /** Tills that sell by a clock of their own. */
  public Tills(Plan plan, Doors doors, ToldJournal journal) {
    this(plan, new PlanTime(), doors, journal);
  }

  /**
   * Tills that are closed yet.
   *
   * @param time by which they sell
   */
  public Tills(Plan plan, PlanTime time, Doors doors, ToldJournal journal) {
    this.plan = plan;
    this.time = time;
    this.journal = journal;
    this.http = new HttpDoor(doors.ingests(), doors.apiKey());
    this.inbox = new InboxDoor(doors.bootstrapServers(), doors.inboxTopic());
  }

  /** Begins to sell, and returns. */
  public void open() {
    busy.register();
    Thread.ofVirtual().name("tills").start(this::sell);
  }

  /**
   * Waits until everything is handed over.
   *
   * @return whether every till knows that what it sold was taken, or refused for good
   */
  public boolean awaitEverythingHandedOver(Duration atMost) throws InterruptedException {
    int phase = busy.arrive();
    try {
      busy.awaitAdvanceInterruptibly(phase, atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }

  /** Tills that still try give up. */
  @Override
  public void close() {
    closed.countDown();
    inbox.close();
  }

  private void sell() {
    try {
      for (PlannedPost post : plan.posts()) {
        if (!time.await(post.at())) {
          return;
        }
        for (int copy = 0; copy < post.copies(); copy++) {
          start(post, copy);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      busy.arriveAndDeregister();
    }
  }

  private void start(PlannedPost post, int copy) {
    busy.register();
    Thread.ofVirtual()
        .start(() -> {
          try {
            untilToldForGood(post, copy);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } finally {
            busy.arriveAndDeregister();
          }
        });
  }

  private void untilToldForGood(PlannedPost post, int copy) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    for (int tried = 0; ; tried++) {
      UUID id = id(post, copy, tried);
      journal.posting(id, post);
      Answer answer = handOver(id, post, tried);
      journal.answered(id, answer);
      if (!answer.isToBeRepeated() || closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private Answer handOver(UUID id, PlannedPost post, int tried) throws InterruptedException {
    if (post.channel() == Channel.INBOX) {
      return inbox.publish(post.issuer(), post.body());
    }
    return post.manner() == Manner.HANGS_UP && tried == 0
        ? http.postAndHangUp(id, post.body())
        : http.post(id, post.body());
  }

  /** The same post of the same plan has the same id in every run. */
  private UUID id(PlannedPost post, int copy, int tried) {
    String name =
        plan.scale().name() + "/" + plan.seed() + "/" + post.number() + "/" + copy + "/" + tried;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
