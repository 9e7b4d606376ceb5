package co.acuse.reliability.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The whole of the system as processes of this machine, each reached by the others through links
 * that can be broken.
 *
 * <p>Nothing of it outlives this process, however that ends.
 */
@SuppressWarnings({
  "DoNotCallSuggester",
  "UnusedVariable",
  "FieldCanBeStatic"
}) // until it does something
public final class Cluster implements AutoCloseable {

  private Cluster() {}

  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  private static <T> T notYet() {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts everything and returns when every process is ready.
   *
   * @param dir the run's directory: each process's output and files are below {@code processes}
   */
  public static Cluster start(Path dir, Layout layout) {
    return notYet();
  }

  /** The run's directory. */
  public Path dir() {
    return notYet();
  }

  public Layout layout() {
    return notYet();
  }

  /** Where tills post sales, through the link {@code tills → ingest-N}; one per process. */
  public List<URI> ingests() {
    return notYet();
  }

  /** Where the audit is asked, through the link {@code tills → audit-N}; one per process. */
  public List<URI> audits() {
    return notYet();
  }

  /** For tills that speak Kafka, through the link {@code tills → broker}. */
  public String bootstrapServersForTills() {
    return notYet();
  }

  /** For whoever reads evidence: no link that is broken stands between. */
  public String bootstrapServers() {
    return notYet();
  }

  /** For whoever reads evidence: no link that is broken stands between. */
  public String jdbcUrl() {
    return notYet();
  }

  public String databaseUser() {
    return notYet();
  }

  /** Holds the database's password; only the owner may read it. */
  public Path databasePasswordFile() {
    return notYet();
  }

  /** The topic on which tills publish sales of every issuer. */
  public String inboxTopic() {
    return notYet();
  }

  /** The key of tills, readers and operators alike, for every issuer. */
  public String apiKey() {
    return notYet();
  }

  /** The administrator's door of the simulated provider; no link stands between. */
  public URI simulatorAdmin() {
    return notYet();
  }

  /** The simulated provider's administrator. */
  public Simulator simulator() {
    return notYet();
  }

  /**
   * A process by name: {@code worker-1}, {@code audit-2}, {@code ingest-1}, {@code broker}, {@code
   * postgres}, {@code simulator}.
   */
  public Member member(String name) {
    return notYet();
  }

  /** All of them, in the order in which they start. */
  public List<Member> members() {
    return notYet();
  }

  /** The processes of a kind: {@code worker}. */
  public List<Member> members(String kind) {
    return notYet();
  }

  /**
   * The way from a process to a server of its: from {@code worker-1}, {@code audit-1} or {@code
   * ingest-1} to {@code broker}, {@code postgres}, {@code simulator} or {@code audit-1}; from
   * {@code tills} to {@code broker}, {@code ingest-1} or {@code audit-1}.
   */
  public Link link(String from, String to) {
    return notYet();
  }

  /** Every link there is. */
  public List<Link> links() {
    return notYet();
  }

  /** PostgreSQL's own file system. */
  public Disk disk() {
    return notYet();
  }

  /**
   * Frees the disk, heals every link, wakes and starts every process, and waits until all are
   * ready.
   *
   * @throws IllegalStateException naming what is still not ready after that time
   */
  public void mend(Duration atMost) {
    notYet();
  }

  /** Ends every process, in the order in which they need each other. */
  @Override
  public void close() {
    notYet();
  }
}
