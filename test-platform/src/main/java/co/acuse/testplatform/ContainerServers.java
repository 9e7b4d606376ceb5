package co.acuse.testplatform;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers, which Testcontainers removes at the JVM's end. */
final class ContainerServers {

  private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String EIGHT_MEBIBYTES = String.valueOf(8 * 1024 * 1024);

  private ContainerServers() {}

  @SuppressWarnings("resource") // lives until the JVM ends
  static TestKafka kafka() {
    var kafka =
        new KafkaContainer(KAFKA_IMAGE)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", EIGHT_MEBIBYTES)
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", EIGHT_MEBIBYTES);
    kafka.start();
    return new TestKafka(kafka.getBootstrapServers());
  }

  @SuppressWarnings("resource") // lives until the JVM ends
  static TestPostgres postgres() {
    var postgres =
        new PostgreSQLContainer(POSTGRES_IMAGE)
            .withUsername("acuse")
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    postgres.start();
    var server =
        new TestDatabase(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    return new TestPostgres(
        server,
        name ->
            "jdbc:postgresql://%s:%d/%s"
                .formatted(
                    postgres.getHost(),
                    postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    name));
  }
}
