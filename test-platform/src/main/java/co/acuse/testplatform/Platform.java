package co.acuse.testplatform;

/**
 * The Kafka and the PostgreSQL of this test run, started at first use, gone at the JVM's end.
 *
 * <p>The system property {@code acuse.test.platform} chooses where they run: {@code embedded} (the
 * default) or {@code containers}.
 */
public final class Platform {

  static {
    QuietBroker.inThisJvm();
  }

  private Platform() {}

  /** The broker that all tests of this JVM share. */
  public static TestKafka kafka() {
    return Shared.KAFKA;
  }

  /** The server whose databases the tests of this JVM use. */
  public static TestPostgres postgres() {
    return SharedPostgres.POSTGRES;
  }

  /** Where the servers of this run are. */
  public static PlatformKind kind() {
    return PlatformKind.ofThisRun();
  }

  private static final class Shared {
    private static final TestKafka KAFKA =
        switch (PlatformKind.ofThisRun()) {
          case EMBEDDED -> EmbeddedServers.kafka();
          case CONTAINERS -> ContainerServers.kafka();
        };
  }

  private static final class SharedPostgres {
    private static final TestPostgres POSTGRES =
        switch (PlatformKind.ofThisRun()) {
          case EMBEDDED -> EmbeddedServers.postgres();
          case CONTAINERS -> ContainerServers.postgres();
        };
  }
}
