package co.acuse.submitter.errand;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.IssuerTurns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks now and then for errands of one kind that are due, and has them run: one after the other of
 * each issuer, issuers beside each other, so that a server that does not answer holds up its own
 * issuer only.
 *
 * @param <T> what is due
 */
public final class Errands<T> implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Kind<T> kind;
  private final IssuerTurns turns;
  private final boolean enabled;
  private final Duration pause;
  private final Set<IssuerNit> working = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread looking;

  /**
   * Errands that are not looked for yet.
   *
   * @param enabled whether they ever are
   * @param pause between one look and the next
   */
  public Errands(Kind<T> kind, IssuerTurns turns, boolean enabled, Duration pause) {
    this.kind = kind;
    this.turns = turns;
    this.enabled = enabled;
    this.pause = pause;
  }

  /**
   * What there is to do.
   *
   * @param name for threads and the log, such as {@code mails}
   * @param due the next few
   * @param run does one, and says whether the issuer's next may follow
   */
  public record Kind<T>(
      String name,
      Supplier<List<T>> due,
      Function<T, IssuerNit> issuer,
      BiPredicate<Call, T> run) {}

  @Override
  public void start() {
    if (enabled) {
      Thread thread = Thread.ofVirtual().name(kind.name()).unstarted(this::look);
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
        Thread.sleep(pause);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeUp() {
    try {
      Map<IssuerNit, List<T>> byIssuer =
          kind.due().get().stream().collect(Collectors.groupingBy(kind.issuer()));
      byIssuer.forEach((issuer, due) -> {
        if (working.add(issuer)) {
          Thread.ofVirtual().name(kind.name() + '-' + issuer).start(() -> work(issuer, due));
        }
      });
    } catch (RuntimeException e) {
      LOG.warn("Could not look for {} that are due; looking again", kind.name(), e);
    }
  }

  private void work(IssuerNit issuer, List<T> due) {
    try {
      for (T one : due) {
        boolean goOn =
            isRunning()
                && turns
                    .take(issuer, PATIENCE, (Call call) -> kind.run().test(call, one))
                    .orElse(false);
        if (!goOn) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("The {} of {} broke off; they are tried again", kind.name(), issuer, e);
    } finally {
      working.remove(issuer);
    }
  }
}
