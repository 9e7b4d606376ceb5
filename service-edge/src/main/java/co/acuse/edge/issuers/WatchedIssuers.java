package co.acuse.edge.issuers;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the issuers again and again; what cannot be used changes nothing.
 *
 * <p>A change counts when two readings in a row agree on it: a file that somebody is just writing
 * may read well and lack half of its issuers.
 */
final class WatchedIssuers implements IssuerDirectory, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedIssuers.class);

  private final IssuersSource source;
  private final List<Consumer<Set<IssuerNit>>> listeners = new CopyOnWriteArrayList<>();
  private final Thread watcher;
  private volatile Map<IssuerNit, IssuerSettings> issuers;
  private Map<IssuerNit, IssuerSettings> lastRead;
  private String lastRefusal = "";

  /**
   * Reads once and keeps watching.
   *
   * @throws IssuersRefusedException when the first reading fails: a service must not start so
   */
  WatchedIssuers(IssuersSource source, Duration interval) {
    this.source = source;
    this.issuers = source.read();
    this.lastRead = issuers;
    LOG.info("{} issuers are configured", issuers.size());
    this.watcher = Thread.ofVirtual().name("issuers").start(() -> watch(interval));
  }

  @Override
  public Optional<IssuerSettings> find(IssuerNit issuer) {
    return Optional.ofNullable(issuers.get(issuer));
  }

  @Override
  public Collection<IssuerSettings> all() {
    return List.copyOf(issuers.values());
  }

  @Override
  public void onChange(Consumer<Set<IssuerNit>> listener) {
    listeners.add(listener);
  }

  private void watch(Duration interval) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(interval);
        readAgain();
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** Comparing what was read also sees a changed secret file or environment. */
  void readAgain() {
    try {
      Map<IssuerNit, IssuerSettings> read = source.read();
      lastRefusal = "";
      boolean settled = read.equals(lastRead);
      lastRead = read;
      if (settled && !read.equals(issuers)) {
        take(read);
      }
    } catch (IssuersRefusedException e) {
      refuse(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A defect here must not end the watching; its own text may quote a secret.
      refuse("they cannot be read (" + e.getClass().getName() + ")");
    }
  }

  private void refuse(String reason) {
    if (!reason.equals(lastRefusal)) {
      LOG.error("The changed issuers are refused, the old ones stay: {}", reason);
      lastRefusal = reason;
    }
  }

  private void take(Map<IssuerNit, IssuerSettings> read) {
    Set<IssuerNit> changed = new HashSet<>(read.keySet());
    changed.addAll(issuers.keySet());
    changed.removeIf(nit -> Objects.equals(read.get(nit), issuers.get(nit)));
    issuers = read;
    LOG.info("Issuers changed: {}", changed);
    listeners.forEach(listener -> tell(listener, changed));
  }

  private static void tell(Consumer<Set<IssuerNit>> listener, Set<IssuerNit> changed) {
    try {
      listener.accept(Set.copyOf(changed));
    } catch (RuntimeException e) {
      // The other listeners must hear of it all the same, and the next change too.
      LOG.error("A listener to the issuers failed", e);
    }
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
