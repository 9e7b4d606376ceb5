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
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Phase;
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
  private static final String COPIED = "901000052";

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
  void aDatabaseFromACopyOrAnEmptyOneComesToTheSame() {
    TestDatabase lost = Platform.postgres().newDatabase();
    TestDatabase copy;
    List<String> known;
    List<String> before;
    try (Publisher publisher = new Publisher();
        ConfigurableApplicationContext service = start(lost, "audit-copied", "simulator")) {
      publishSales(publisher, "COPIA-ANTES");
      awaitSales(service, "COPIA-ANTES");
      copy = copied(lost);
      publishSales(publisher, "COPIA-DESPUES");
      awaitSales(service, "COPIA-DESPUES");
      awaitNothingLeft("audit-copied");
      known = eventIds(service);
      before = projection(service);
    }

    for (TestDatabase restored : List.of(copy, Platform.postgres().newDatabase())) {
      try (ConfigurableApplicationContext service =
          start(restored, "audit-copied", "simulator", "--acuse.audit.read-from-start=true")) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(() -> assertThat(eventIds(service)).isEqualTo(known));
        assertThat(projection(service)).isEqualTo(before);
        assertThat(till(service).json("/api/v1/audit/verify?limit=200").get("intact").asBoolean())
            .isTrue();
      }
    }
  }

  /** Sales of which one is issued, one fails, and one is on its way. */
  private static void publishSales(Publisher publisher, String name) {
    for (int i = 0; i < 9; i++) {
      SubmissionRequested sale =
          InvoiceFixture.aSale().issuer(COPIED).reference(name + "-" + i).submission();
      publisher.submission(sale);
      LifecycleFixture life = LifecycleFixture.of(sale);
      publisher.event(life.activated());
      publisher.event(life.attemptStarted(1));
      switch (i % 3) {
        case 0 -> publisher.event(life.issued("SETP" + name + i));
        case 1 -> publisher.event(life.failed(FailureCause.REJECTED_BY_AUTHORITY));
        default -> publisher.event(life.waiting(Phase.UNKNOWN, 1));
      }
    }
  }

  private static void awaitSales(ConfigurableApplicationContext service, String name) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            service
                    .getBean(JdbcClient.class)
                    .sql(
                        """
                        SELECT count(*) FROM audit.invoice_log
                         WHERE issuer = :issuer AND reference_code LIKE :name
                        """)
                    .param("issuer", COPIED)
                    .param("name", name + "-%")
                    .query(Integer.class)
                    .single()
                == 36);
  }

  private static TestDatabase copied(TestDatabase database) {
    String name = database.jdbcUrl().replaceAll(".*/([^/?]+)(\\?.*)?", "$1");
    allowConnections(database, false);
    String server = database.jdbcUrl().replace("/" + name, "/postgres");
    JdbcClient.create(new DriverManagerDataSource(server, database.user(), database.password()))
        .sql("CREATE DATABASE " + name + "_copy TEMPLATE " + name)
        .update();
    allowConnections(database, true);
    String url = database.jdbcUrl().replace("/" + name, "/" + name + "_copy");
    return new TestDatabase(url, database.user(), database.password());
  }

  private static List<String> eventIds(ConfigurableApplicationContext service) {
    return texts(
        service,
        "SELECT event_id::text FROM audit.invoice_log WHERE issuer = :issuer ORDER BY event_id");
  }

  private static List<String> projection(ConfigurableApplicationContext service) {
    List<String> rows =
        new ArrayList<>(
            texts(
                service,
                """
                SELECT (to_jsonb(i) - 'ordinal')::text FROM audit.invoice i
                 WHERE issuer = :issuer ORDER BY invoice_id
                """));
    rows.addAll(
        texts(
            service,
            """
            SELECT to_jsonb(s)::text FROM audit.submission s
             WHERE invoice_id IN (SELECT invoice_id FROM audit.invoice WHERE issuer = :issuer)
             ORDER BY submission_id
            """));
    return rows;
  }

  private static List<String> texts(ConfigurableApplicationContext service, String sql) {
    return service
        .getBean(JdbcClient.class)
        .sql(sql)
        .param("issuer", COPIED)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
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
      TestDatabase database, String group, String environment, String... more) {
    String[] usual = {
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
      "--acuse.keys[0].roles=reader,operator"
    };
    return new SpringApplicationBuilder(AuditConsumer.class)
        .run(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
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
