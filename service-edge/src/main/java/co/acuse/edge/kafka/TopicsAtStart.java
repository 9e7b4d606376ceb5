package co.acuse.edge.kafka;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes a service's topics when it starts, or as soon as Kafka answers. */
final class TopicsAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long the rest of the start waits: listeners find their topics at once that way. */
  private static final Duration HEAD_START = Duration.ofSeconds(5);

  private final TopicKeeper keeper;
  private final List<TopicPlan> plans;
  private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

  TopicsAtStart(TopicKeeper keeper, List<TopicPlan> plans) {
    this.keeper = keeper;
    this.plans = List.copyOf(plans);
  }

  @Override
  public void start() {
    Thread making = Thread.ofVirtual().name("topics-at-start").start(this::makeUntilDone);
    worker = making;
    try {
      making.join(HEAD_START);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void makeUntilDone() {
    boolean told = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        keeper.ensure(plans);
        return;
      } catch (TopicKeeper.KafkaAwayException e) {
        if (!told) {
          LOG.warn("Topics cannot be made or checked yet ({}); trying on", e.getMessage());
          told = true;
        }
        if (!pause()) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void stop() {
    worker.interrupt();
  }

  @Override
  public boolean isRunning() {
    return worker.isAlive();
  }

  /** Before every listener. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
