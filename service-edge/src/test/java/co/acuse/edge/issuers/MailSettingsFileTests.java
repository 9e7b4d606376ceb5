package co.acuse.edge.issuers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.MailAccount.Protection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The mail server of an issuer, as it stands in the issuers' file. */
class MailSettingsFileTests {

  private static final String MAIL =
      """
            mail:
              host: smtp.example.com
              username: facturas@example.com
              password: ${MAIL_PASSWORD}
              from: facturas@example.com
              from-name: Comercio de Ejemplo
              reply-to: cartera@example.com
      """;

  private static final String DIAN =
      """
      issuers:
        "900123456":
          - provider: dian
            environment: sandbox
            dian:
              software-id: 56f2ae4e-9812-4fad-9255-08fcfcd5ccb0
              pin: "77777"
              key-file: /run/secrets/firma.p12
              key-password: s3cret
              seller:
                name: Comercio de Ejemplo S.A.S.
                address: Carrera 7 # 1-2
                municipality: "11001"
              ranges:
                - {type: CREDIT_NOTE, prefix: NC, from: 1}
      """;

  private static final String FACTUS =
      """
      issuers:
        "900123456":
          - provider: factus
            environment: sandbox
            factus: {client-id: a, client-secret: b, username: c, password: d}
      """;

  @TempDir private Path directory;

  @Test
  void wantsTheServerToEncryptUnlessItIsToldOtherwise() throws IOException {
    MailAccount mail = read(DIAN + MAIL);

    assertThat(mail.protection()).isEqualTo(Protection.STARTTLS);
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.fromName()).isEqualTo("Comercio de Ejemplo");
    assertThat(Objects.requireNonNull(mail.login()).password().reveal()).isEqualTo("cl4ve-mail");
    assertThat(read(DIAN + MAIL.replace("username", "protection: tls\n        username")).port())
        .isEqualTo(465);
  }

  @Test
  void showsNoSecret() throws IOException {
    assertThat(read(DIAN + MAIL).toString()).doesNotContain("cl4ve-mail");
  }

  @Test
  void takesAServerOnTheSameMachineWithoutProtection() throws IOException {
    MailAccount mail =
        read(
            DIAN
                + """
                      mail: {host: 127.0.0.1, port: 2525, protection: none, from: a@example.com}
                """);

    assertThat(mail.login()).isNull();
    assertThat(mail.protection()).isEqualTo(Protection.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host: smtp.example.com         |                                        | mail.host is missing
          host: smtp.example.com         | host: smtp example                     | name of a server
          from: facturas@example.com     | from: facturas                         | mail.from is no e-mail
          reply-to: cartera@example.com  | reply-to: "a@b.co\\r\\nBcc: c@d.co"    | mail.reply-to is no e-mail
          from-name: Comercio de Ejemplo | from-name: "Comercio\\nBcc: c@d.co"    | one line of text
          password: ${MAIL_PASSWORD}     |                                        | mail.password is missing
          from-name:                     | port: 70000\\n        from-name:        | mail.port
          from-name:                     | protection: none\\n        from-name:   | to the network
          """)
  void saysWhatToMend(String good, @Nullable String bad, String said) {
    String written = bad == null ? "" : bad.replace("\\n        ", "\n        ");

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(DIAN + MAIL.replace(good, written)))
        .withMessageContaining(said)
        .withMessageNotContaining("cl4ve-mail");
  }

  @Test
  void leavesMailToFactusWhereFactusIsTheProvider() {
    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(FACTUS + MAIL))
        .withMessageContaining("send-email: true");
  }

  private MailAccount read(String yaml) throws IOException {
    Path file = Files.writeString(directory.resolve("issuers.yaml"), yaml);
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("MAIL_PASSWORD", "cl4ve-mail")));
    ProviderSettings settings =
        Objects.requireNonNull(
                new IssuersSource(environment, file).read().get(new IssuerNit("900123456")))
            .at(Instant.parse("2026-03-16T17:00:00Z"))
            .orElseThrow();
    return Objects.requireNonNull(settings.mail());
  }
}
