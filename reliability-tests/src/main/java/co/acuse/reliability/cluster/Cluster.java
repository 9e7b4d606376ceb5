package co.acuse.reliability.cluster;

import co.acuse.edge.keys.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The whole of the system as processes of this machine, each reached by the others through links
 * that can be broken.
 *
 * <p>Nothing of it outlives this process, however that ends.
 */
public final class Cluster implements AutoCloseable {

  private static final long DISK_BYTES = 2L << 30;
  private static final ApiKey KEY = ApiKey.of("acuse_key-of-the-crash-tests");

  private final Path dir;
  private final Layout layout;
  private final Topology topology;
  private final Disk disk;
  private final Path data;
  private final Database database;
  private final Simulator simulator;
  private final SharedClasses classes;
  private final Map<String, Member> members = new LinkedHashMap<>();

  private Cluster(Path dir, Layout layout) {
    this.dir = dir.toAbsolutePath().normalize();
    this.layout = layout;
    topology = new Topology(layout);
    Path mountPoint = processes().resolve("postgres").resolve("disk");
    disk = OwnDisk.mount(mountPoint, DISK_BYTES).orElseGet(SharedDisk::new);
    data = mountPoint.resolve("postgresql");
    database =
        new Database(topology.port(Topology.POSTGRES), disk.seenFromHere(data.resolve("password")));
    classes = SharedClasses.of(processes().resolve("classes"));
    simulator = new Simulator(URI.create("http://127.0.0.1:" + topology.port("simulator-admin")));
  }

  /**
   * Starts everything and returns when every process is ready.
   *
   * @param dir the run's directory: each process's output and files are below {@code processes}
   */
  public static Cluster start(Path dir, Layout layout) {
    return start(dir, layout, false);
  }

  /**
   * As {@link #start}, with each kind of process started once before all others: it archives the
   * classes that it loads, which makes every later start cheaper. Worth its while before a run of
   * many restarts.
   */
  public static Cluster startQuickened(Path dir, Layout layout) {
    return start(dir, layout, true);
  }

  private static Cluster start(Path dir, Layout layout, boolean learning) {
    Cluster cluster = new Cluster(dir, layout);
    try {
      cluster.startServers(learning);
      cluster.startServices(learning);
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  /** The run's directory. */
  public Path dir() {
    return dir;
  }

  public Layout layout() {
    return layout;
  }

  /** Where tills post sales, through the link {@code tills → ingest-N}; one per process. */
  public List<URI> ingests() {
    return fromTills("ingest");
  }

  /** Where the audit is asked, through the link {@code tills → audit-N}; one per process. */
  public List<URI> audits() {
    return fromTills("audit");
  }

  /** Where the audit is asked by whoever reads evidence: no link stands between. */
  public List<URI> auditsAtHand() {
    return topology.services("audit").stream()
        .map(name -> URI.create("http://127.0.0.1:" + topology.port(name)))
        .toList();
  }

  /** For tills that speak Kafka, through the link {@code tills → broker}. */
  public String bootstrapServersForTills() {
    return topology.address(Topology.TILLS, Topology.BROKER);
  }

  /** For whoever reads evidence: no link stands between. */
  public String bootstrapServers() {
    return "127.0.0.1:" + topology.port(Topology.BROKER);
  }

  /** For whoever reads evidence: no link stands between. */
  public String jdbcUrl() {
    return database.jdbcUrl();
  }

  public String databaseUser() {
    return Database.USER;
  }

  /** Holds the database's password; only the owner may read it. */
  public Path databasePasswordFile() {
    return processes().resolve("postgres").resolve("password");
  }

  /** The topic on which tills publish sales of every issuer. */
  public String inboxTopic() {
    return "acuse.inbox." + ServiceSettings.INBOX_CLIENT;
  }

  /** The key of tills, readers and operators alike, for every issuer. */
  public String apiKey() {
    return KEY.text();
  }

  /** The administrator's door of the simulated provider; no link stands between. */
  public URI simulatorAdmin() {
    return simulator.admin();
  }

  /** The simulated provider's administrator. */
  public Simulator simulator() {
    return simulator;
  }

  /**
   * A process by name: {@code worker-1}, {@code audit-2}, {@code ingest-1}, {@code broker}, {@code
   * postgres}, {@code simulator}.
   */
  public Member member(String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new IllegalArgumentException("No process %s among %s".formatted(name, members()));
    }
    return member;
  }

  /** All of them, in the order in which they start. */
  public List<Member> members() {
    return List.copyOf(members.values());
  }

  /** The processes of a kind: {@code worker}. */
  public List<Member> members(String kind) {
    return members.values().stream().filter(member -> member.kind().equals(kind)).toList();
  }

  /**
   * The way from a process to a server of its: from {@code worker-1} to {@code broker}, {@code
   * postgres} or {@code simulator}; from {@code audit-1} to {@code broker} or {@code postgres};
   * from {@code ingest-1} to {@code broker} or its audit; from {@code tills} to {@code broker},
   * {@code ingest-1} or {@code audit-1}.
   */
  public Link link(String from, String to) {
    return topology.link(from, to);
  }

  /** Every link there is. */
  public List<Link> links() {
    return topology.links();
  }

  /** PostgreSQL's own file system. */
  public Disk disk() {
    return disk;
  }

  /**
   * Frees the disk, heals every link, wakes and starts every process, and waits until all are
   * ready. The simulated provider's faults are left as they are.
   *
   * @throws IllegalStateException naming a process that does not get ready within minutes
   */
  public void mend() {
    disk.free();
    links().forEach(Link::heal);
    members().forEach(Member::thaw);
    inParallel(members("postgres"), Cluster::startReady);
    inParallel(members("broker"), Cluster::startReady);
    inParallel(members(), Cluster::startReady);
  }

  /** Ends every process; they do not get the time to finish what they do. */
  @Override
  public void close() {
    try {
      List<Member> reversed = new ArrayList<>(members()).reversed();
      inParallel(
          reversed.stream().filter(member -> !member.kind().equals("postgres")).toList(),
          Member::close);
      reversed.stream().filter(member -> member.kind().equals("postgres")).forEach(Member::close);
      topology.close();
      keepServerLog();
    } finally {
      disk.close();
      classes.close();
    }
  }

  private void startServers(boolean learning) {
    Launch launch = new Launch(processes(), topology, classes);
    add(Topology.BROKER, launch.broker());
    add(Topology.POSTGRES, launch.postgres(data, database, disk.prefix()));
    add(Topology.SIMULATOR, launch.simulator(layout.atDian()));
    learn(learning, List.of(member(Topology.BROKER), member(Topology.SIMULATOR)));
    inParallel(members(), Cluster::startReady);
    keepPassword();
    Map<String, Object> switches = new LinkedHashMap<>(layout.simulatorSwitches());
    switches.put("requestsPerMinute", layout.limitPerWindow());
    switches.put("rateWindowSeconds", layout.rateWindow().toSeconds());
    layout.atFactus().forEach(nit -> simulator.account(nit, switches));
  }

  private void startServices(boolean learning) {
    Launch launch = new Launch(processes(), topology, classes);
    ServiceSettings settings = new ServiceSettings(processes(), layout, topology, KEY, database);
    for (String name : topology.services()) {
      add(name, launch.service(name, settings));
    }
    learn(learning, members().stream().filter(member -> member.name().endsWith("-1")).toList());
    inParallel(members(), Cluster::startReady);
  }

  private void learn(boolean learning, List<Member> firstOfEachKind) {
    if (learning) {
      inParallel(
          firstOfEachKind.stream().filter(member -> !classes.has(member.kind())).toList(),
          Member::learn);
    }
  }

  private Member add(String name, Member.Plan plan) {
    Chronicle deaths = new Chronicle(dir.resolve("deaths.jsonl"), Clock.systemUTC());
    Member member = new Member(name, plan, processes().resolve(name + ".log"), classes, deaths);
    members.put(name, member);
    return member;
  }

  private static void startReady(Member member) {
    member.start();
    member.awaitReady();
  }

  private List<URI> fromTills(String kind) {
    return topology.services(kind).stream()
        .map(name -> URI.create("http://" + topology.address(Topology.TILLS, name)))
        .toList();
  }

  private Path processes() {
    return dir.resolve("processes");
  }

  /** What PostgreSQL said goes with its disk. */
  private void keepServerLog() {
    Path log = disk.seenFromHere(data.resolve("postgresql.log"));
    try {
      if (disk.isOwn() && Files.exists(log)) {
        Files.copy(
            log,
            databasePasswordFile().resolveSibling("postgresql.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepPassword() {
    try {
      Files.createDirectories(databasePasswordFile().getParent());
      OwnerOnly.write(databasePasswordFile(), database.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void inParallel(Collection<Member> some, Consumer<Member> action) {
    List<Thread> threads = new ArrayList<>();
    List<RuntimeException> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
    for (Member member : some) {
      threads.add(
          Thread.ofVirtual()
              .name(member.name())
              .start(() -> {
                try {
                  action.accept(member);
                } catch (RuntimeException e) {
                  failures.add(e);
                }
              }));
    }
    threads.forEach(Cluster::join);
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a process.", e);
    }
  }
}
