package co.acuse.edge.issuers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class WatchedIssuersTests {

  private static final IssuerNit OURS = new IssuerNit("900123456");
  private static final Instant NOW = Instant.parse("2026-03-16T17:00:00Z");

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = directory.resolve("issuers.yaml");
  }

  @Test
  void readsAccountWithSecretsFromEnvironmentAndFile() throws IOException {
    Files.writeString(directory.resolve("password"), "s3cret\n");
    write(issuer("sandbox", "file:" + directory.resolve("password")));

    ProviderSettings settings = settings(open(Map.of("FACTUS_SECRET", "from-env")));

    FactusAccount account = Objects.requireNonNull(settings.factus());
    assertThat(account.baseUri()).isEqualTo(FactusAccount.SANDBOX);
    assertThat(account.clientSecret().reveal()).isEqualTo("from-env");
    assertThat(account.password().reveal()).isEqualTo("s3cret");
    assertThat(settings.toString()).doesNotContain("s3cret", "from-env");
    assertThat(settings.profile().units()).containsExactly("94");
    assertThat(settings.numbering(DocumentType.INVOICE)).isEqualTo(new NumberingRule.ById(8));
    assertThat(settings.numbering(DocumentType.CREDIT_NOTE))
        .isEqualTo(new NumberingRule.ByPrefix("NC"));
    assertThat(settings.numbering(DocumentType.DEBIT_NOTE))
        .isEqualTo(new NumberingRule.SingleActive());
  }

  @Test
  void choosesSettingByItsValidFrom() throws IOException {
    write(
        """
        issuers:
          900123456:
            - %s
              units: "*"
            - valid-from: 2026-03-17
              %s
        """
            .formatted(account("client-1"), account("client-2")));

    IssuerSettings issuer = open(Map.of()).find(OURS).orElseThrow();

    assertThat(issuer.at(NOW))
        .hasValueSatisfying(now -> assertThat(client(now)).isEqualTo("client-1"));
    // Midnight in Bogotá.
    assertThat(issuer.at(Instant.parse("2026-03-17T04:59:59Z")))
        .hasValueSatisfying(now -> assertThat(client(now)).isEqualTo("client-1"));
    assertThat(issuer.at(Instant.parse("2026-03-17T05:00:00Z")))
        .hasValueSatisfying(now -> assertThat(client(now)).isEqualTo("client-2"));
  }

  @Test
  void takesChangedFileAndTellsWhoChanged() throws IOException {
    write("issuers:\n  \"900123456\":\n    - %s\n".formatted(account("client-1")));
    IssuerDirectory issuers = open(Map.of());
    Set<IssuerNit> changed = ConcurrentHashMap.newKeySet();
    issuers.onChange(changed::addAll);

    write("issuers:\n  \"900123456\":\n    - %s\n".formatted(account("client-2")));

    await().until(() -> client(settings(issuers)).equals("client-2"));
    await().until(() -> changed.equals(Set.of(OURS)));
  }

  @Test
  void ignoresAFileThatIsOnlyHalfWritten() throws IOException {
    write("issuers:\n  \"900123456\":\n    - %s\n".formatted(account("client-1")));
    WatchedIssuers issuers = open(Map.of(), Duration.ofDays(1));

    write("issuers:\n");
    issuers.readAgain();
    assertThat(issuers.find(OURS)).isPresent();

    write("issuers:\n  \"900123456\":\n    - %s\n".formatted(account("client-2")));
    issuers.readAgain();
    assertThat(client(settings(issuers))).isEqualTo("client-1");
    issuers.readAgain();
    assertThat(client(settings(issuers))).isEqualTo("client-2");
  }

  @Test
  void takesChangedSecretFile() throws IOException {
    Path secret = directory.resolve("password");
    Files.writeString(secret, "first");
    write(issuer("sandbox", "file:" + secret));
    IssuerDirectory issuers = open(Map.of("FACTUS_SECRET", "x"));

    Files.writeString(secret, "second");

    await().until(() -> password(settings(issuers)).equals("second"));
  }

  @Test
  void keepsOldSettingsWhenNewOnesAreBroken() throws IOException {
    write("issuers:\n  \"900123456\":\n    - %s\n".formatted(account("client-1")));
    IssuerDirectory issuers = open(Map.of());

    write("issuers:\n  \"900123456\":\n    - provider: [broken");

    await()
        .during(Duration.ofMillis(300))
        .until(() -> client(settings(issuers)).equals("client-1"));
  }

  @Test
  void refusesToStartWithoutSayingWhatAndWithoutSecrets() throws IOException {
    write(issuer("sandbox", "hush"));

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> open(Map.of()))
        .withMessageContaining("issuer 900123456")
        .withMessageContaining("factus.client-secret")
        .withMessageNotContaining("hush");
  }

  @Test
  void refusesMisspeltField() throws IOException {
    write("issuers:\n  \"900123456\":\n    - %s\n      send-mail: true\n".formatted(account("c")));

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> open(Map.of()))
        .withMessageContaining("issuers");
  }

  @Test
  void refusesProductionHostWithoutExplicitEnvironment() throws IOException {
    write(
        "issuers:\n  \"900123456\":\n    - %s\n"
            .formatted(account("c").replace("http://localhost:1", "https://api.factus.com.co")));

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> open(Map.of()))
        .withMessageContaining("environment: production");
  }

  private static ProviderSettings settings(IssuerDirectory issuers) {
    return issuers.find(OURS).orElseThrow().at(NOW).orElseThrow();
  }

  private static String client(ProviderSettings settings) {
    return settings.factus() == null ? "" : settings.factus().clientId();
  }

  private static String password(ProviderSettings settings) {
    return settings.factus() == null ? "" : settings.factus().password().reveal();
  }

  /** Its lines after the first stand as deep as a list's content does in these files. */
  private static String account(String clientId) {
    return String.join(
        "\n      ",
        "provider: factus",
        "environment: simulator",
        "factus: {base-uri: 'http://localhost:1', client-id: %s,".formatted(clientId)
            + " client-secret: s, username: u, password: p}");
  }

  private static String issuer(String environment, String password) {
    return """
    issuers:
      "900123456":
        - provider: factus
          environment: %s
          numbering:
            INVOICE: {range-id: 8}
            CREDIT_NOTE: {prefix: NC}
          factus:
            client-id: client
            client-secret: ${FACTUS_SECRET}
            username: till@example.com
            password: "%s"
    """
        .formatted(environment, password);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(file, yaml);
  }

  private WatchedIssuers open(Map<String, Object> variables) {
    return open(variables, Duration.ofMillis(20));
  }

  private WatchedIssuers open(Map<String, Object> variables, Duration interval) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
    return new WatchedIssuers(new IssuersSource(environment, file), interval);
  }
}
