package co.acuse.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.audit.AuditConsumer;
import co.acuse.audit.AuditIT;
import co.acuse.audit.Publisher;
import co.acuse.audit.Till;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import co.acuse.testplatform.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service without its database, twice at once, and from the beginning again. */
@PlatformTest
class OutageIT {

  private static final String ISSUER = "901000051";

  @Test
  void waitsForItsDatabaseAndLosesNothing() {
    TestDatabase database = Platform.postgres().newDatabase();
    try (Publisher publisher = new Publisher();
        ConfigurableApplicationContext service = start(database, "audit-outage", "simulator")) {
      SubmissionRequested before = sale("CAIDA-1");
      publisher.submission(before);
      till(service).await(path(before), _ -> true);

      allowConnections(database, false);
      SubmissionRequested during = sale("CAIDA-2");
      publisher.submission(during);
      publisher.event(LifecycleFixture.of(during).issued("SETP1"));
      Awaitility.await().until(() -> till(service).status("/readyz") == 503);
      assertThat(till(service).problem(path(before)).get("code").asString())
          .isEqualTo("AUDIT_DATABASE_AWAY");
      allowConnections(database, true);

      till(service).await(path(during), json -> json.get("status").asString().equals("SUCCESS"));
      assertThat(till(service).status("/readyz")).isEqualTo(200);
      assertThat(deadLetters()).isZero();
    }
  }

  @Test
  void readingEverythingAgainChangesNothing() {
    TestDatabase database = Platform.postgres().newDatabase();
    List<SubmissionRequested> sales = new ArrayList<>();
    try (Publisher publisher = new Publisher();
        ConfigurableApplicationContext first = start(database, "audit-first", "simulator")) {
      for (int i = 0; i < 20; i++) {
        SubmissionRequested sale = sale("OTRA-VEZ-" + i);
        sales.add(sale);
        publisher.submission(sale);
        publisher.event(LifecycleFixture.of(sale).issued("SETP" + i));
      }
      awaitIssued(first, sales.size());
      awaitNothingLeft("audit-first");
      List<Map<String, Object>> before = everything(first);

      try (ConfigurableApplicationContext again = start(database, "audit-again", "simulator")) {
        SubmissionRequested last = sale("OTRA-VEZ-FIN");
        publisher.submission(last);
        publisher.event(LifecycleFixture.of(last).issued("SETP-FIN"));
        awaitIssued(again, sales.size() + 1);
        awaitNothingLeft("audit-again");

        assertThat(everything(again)).containsAll(before);
        assertThat(till(again).json("/api/v1/audit/verify?limit=200").get("intact").asBoolean())
            .isTrue();
      }
    }
  }

  @Test
  void refusesADatabaseOfAnotherEnvironment() {
    TestDatabase database = Platform.postgres().newDatabase();
    start(database, "audit-environment", "sandbox").close();

    assertThatThrownBy(() -> start(database, "audit-environment", "production").close())
        .rootCause()
        .hasMessageContaining("'sandbox'")
        .hasMessageContaining("'production'");
  }

  private static ConfigurableApplicationContext start(
      TestDatabase database, String group, String environment) {
    return new SpringApplicationBuilder(AuditConsumer.class)
        .run(
            "--spring.config.name=audit-consumer",
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + Platform.kafka().bootstrapServers(),
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--spring.datasource.hikari.connection-timeout=1000",
            "--acuse.environment=" + environment,
            "--acuse.audit.consumer-group=" + group,
            "--acuse.keys[0].name=all",
            "--acuse.keys[0].hash=" + AuditIT.ALL_HASH,
            "--acuse.keys[0].issuers=*",
            "--acuse.keys[0].roles=reader,operator");
  }

  private static void allowConnections(TestDatabase database, boolean allowed) {
    String name = database.jdbcUrl().replaceAll(".*/([^/?]+)(\\?.*)?", "$1");
    String url = database.jdbcUrl().replace("/" + name, "/postgres");
    JdbcClient server =
        JdbcClient.create(new DriverManagerDataSource(url, database.user(), database.password()));
    server.sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + allowed).update();
    if (!allowed) {
      server
          .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
          .param("name", name)
          .query()
          .listOfRows();
    }
  }

  private static void awaitIssued(ConfigurableApplicationContext service, int count) {
    till(service)
        .await(
            "/api/v1/invoices?limit=200&status=SUCCESS&issuer=" + ISSUER,
            page ->
                page.get("items")
                        .valueStream()
                        .filter(item -> item.get("referenceCode").asString().startsWith("OTRA-VEZ"))
                        .count()
                    == count);
  }

  /** The log and both projections of this test's issuer. */
  private static List<Map<String, Object>> everything(ConfigurableApplicationContext service) {
    JdbcClient database = service.getBean(JdbcClient.class);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String table : List.of("invoice_log", "invoice", "chain", "submission")) {
      rows.addAll(
          database
              .sql("SELECT to_jsonb(t)::text AS row FROM audit." + table + " AS t")
              .query()
              .listOfRows());
    }
    return rows;
  }

  private static void awaitNothingLeft(String group) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> lag(group) == 0);
  }

  /** How many records the group has still to read. */
  private static long lag(String group) throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Platform.kafka().bootstrapServers()))) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      admin
          .describeTopics(List.of(Topics.SUBMISSIONS, Topics.LIFECYCLE))
          .allTopicNames()
          .get()
          .forEach((name, topic) ->
              topic
                  .partitions()
                  .forEach(partition ->
                      latest.put(
                          new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .mapToLong(end -> end.getValue().offset() - position(read.get(end.getKey())))
          .sum();
    }
  }

  private static long position(@Nullable OffsetAndMetadata read) {
    return read == null ? 0 : read.offset();
  }

  /** Dead letters of this test's issuer, on either topic. */
  private static long deadLetters() {
    return Stream.of(Topics.SUBMISSIONS, Topics.LIFECYCLE)
        .map(Topics::deadLetters)
        .filter(OutageIT::exists)
        .flatMap(topic -> Platform.kafka().reader().read(topic).stream())
        .filter(letter -> ISSUER.equals(letter.key()))
        .count();
  }

  private static boolean exists(String topic) {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Platform.kafka().bootstrapServers()))) {
      return admin.listTopics().names().get().contains(topic);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SubmissionRequested sale(String reference) {
    return InvoiceFixture.aSale().issuer(ISSUER).reference(reference).submission();
  }

  private static String path(SubmissionRequested sale) {
    return "/api/v1/invoices/" + sale.invoiceId();
  }

  private static Till till(ConfigurableApplicationContext service) {
    String port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
    return new Till(Integer.parseInt(port), AuditIT.ALL);
  }
}
