package co.acuse.submitter.delivery;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DeliveryQueue;
import co.acuse.submitter.submission.DeliveryQueue.DeliveryDue;
import co.acuse.submitter.submission.IssuerTurns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for mails that are due and has them sent: one after the other of each issuer, issuers
 * beside each other, so that a mail server that does not answer holds up its own issuer only.
 */
final class DeliveryRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DeliveryQueue queue;
  private final IssuerTurns turns;
  private final Delivering delivering;
  private final DeliverySettings settings;
  private final Set<IssuerNit> working = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread looking;

  DeliveryRounds(
      DeliveryQueue queue, IssuerTurns turns, Delivering delivering, DeliverySettings settings) {
    this.queue = queue;
    this.turns = turns;
    this.delivering = delivering;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.enabled()) {
      Thread thread = Thread.ofVirtual().name("deliveries").unstarted(this::look);
      looking = thread;
      thread.start();
    }
  }

  @Override
  public void stop() {
    Thread thread = looking;
    looking = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }

  private void look() {
    try {
      while (isRunning()) {
        takeUp();
        Thread.sleep(settings.pause());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeUp() {
    try {
      Map<IssuerNit, List<DeliveryDue>> byIssuer =
          queue.due(settings.batch()).stream()
              .collect(Collectors.groupingBy(due -> due.key().issuer()));
      byIssuer.forEach((issuer, due) -> {
        if (working.add(issuer)) {
          Thread.ofVirtual().name("mail-" + issuer).start(() -> work(issuer, due));
        }
      });
    } catch (RuntimeException e) {
      LOG.warn("Could not look for mails to send; looking again", e);
    }
  }

  private void work(IssuerNit issuer, List<DeliveryDue> due) {
    try {
      for (DeliveryDue one : due) {
        boolean goOn =
            isRunning()
                && turns
                    .take(issuer, PATIENCE, (Call call) -> delivering.deliver(call, one))
                    .orElse(false);
        if (!goOn) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Mailing for {} broke off; it is tried again", issuer, e);
    } finally {
      working.remove(issuer);
    }
  }
}
