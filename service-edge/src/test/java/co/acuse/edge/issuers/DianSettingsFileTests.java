package co.acuse.edge.issuers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.NumberingRange;
import co.acuse.edge.issuers.DianSeller.SellerTax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** An issuer that goes to the DIAN, as it stands in the issuers' file. */
class DianSettingsFileTests {

  private static final String TECHNICAL_KEY = "fc8eac422eba16e22ffd8c6f94b3f40a6e38162c";
  private static final String ISSUER =
      """
      issuers:
        "900123456":
          - provider: dian
            environment: sandbox
            numbering:
              INVOICE: {prefix: SETP}
            dian:
              software-id: 56f2ae4e-9812-4fad-9255-08fcfcd5ccb0
              pin: ${DIAN_PIN}
              key-file: /run/secrets/firma.p12
              key-password: s3cret
              seller:
                organization: COMPANY
                name: Comercio de Ejemplo S.A.S.
                address: Carrera 7 # 1-2
                municipality: "11001"
                tax: IVA_AND_INC
                responsibilities: [GRAN_CONTRIBUYENTE, AUTORRETENEDOR]
                industries: ["4711"]
              ranges:
                - type: INVOICE
                  prefix: SETP
                  from: 990000000
                  to: 995000000
                  start-at: 990000100
                  resolution: "18760000001"
                  valid-from: 2019-01-19
                  valid-until: 2030-01-19
                  technical-key: fc8eac422eba16e22ffd8c6f94b3f40a6e38162c
                - {type: CREDIT_NOTE, prefix: NC, from: 1}
      """;

  @TempDir private Path directory;

  @Test
  void readsTheAccountWithItsRangesAndSeller() throws IOException {
    ProviderSettings settings = read(ISSUER);

    DianAccount account = Objects.requireNonNull(settings.dian());
    assertThat(account.endpoint()).isEqualTo(DianAccount.HABILITACION);
    assertThat(account.pin().reveal()).isEqualTo("77777");
    assertThat(account.keyFile()).isEqualTo(Path.of("/run/secrets/firma.p12"));
    assertThat(account.seller().organization()).isEqualTo(OrganizationType.COMPANY);
    assertThat(account.seller().tax()).isEqualTo(SellerTax.IVA_AND_INC);
    assertThat(account.seller().responsibilities())
        .containsExactly(
            FiscalResponsibility.GRAN_CONTRIBUYENTE, FiscalResponsibility.AUTORRETENEDOR);
    DianRange invoices = account.ranges(DocumentType.INVOICE).getFirst();
    assertThat(List.of(invoices.first(), invoices.last(), invoices.start()))
        .containsExactly(990_000_000L, 995_000_000L, 990_000_100L);
    assertThat(invoices.isValidOn(LocalDate.of(2030, 1, 19))).isTrue();
    assertThat(invoices.isValidOn(LocalDate.of(2030, 1, 20))).isFalse();
    assertThat(account.ranges(DocumentType.CREDIT_NOTE).getFirst().last()).isEqualTo(999_999_999L);
  }

  @Test
  void showsNoSecret() throws IOException {
    assertThat(read(ISSUER).toString()).doesNotContain("s3cret", "77777", TECHNICAL_KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6e38162c                        | 6e3816                        | 40 characters
          environment: sandbox            | environment: simulator          | dian.endpoint is missing
          municipality: "11001"           | municipality: "99999"           | DIVIPOLA
          key-password: s3cret            | key-password: ""                | dian.key-password
          start-at: 990000100             | start-at: 1                     | start-at
          {prefix: SETP}                  | {range-id: 8}                   | not a range-id
          {type: CREDIT_NOTE, prefix: NC, | {type: INVOICE, prefix: SETP, to: 990000001, | resolution
          "900123456":                    | "90012345678":                  | ten digits
          """)
  void saysWhatToMend(String good, String bad, String said) {
    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(ISSUER.replace(good, bad)))
        .withMessageContaining(said)
        .withMessageNotContaining("s3cret")
        .withMessageNotContaining(TECHNICAL_KEY);
  }

  @Test
  void goesToTheRealDianOnlyWhenItIsToldTo() throws IOException {
    ProviderSettings settings =
        read(ISSUER.replace("environment: sandbox", "environment: production"));

    assertThat(Objects.requireNonNull(settings.dian()).endpoint())
        .isEqualTo(DianAccount.PRODUCTION);
  }

  @Test
  void refusesTheProductionHostForTests() {
    String contradiction =
        ISSUER.replace(
            "dian:\n",
            "dian:\n        endpoint: https://vpfe.dian.gov.co/WcfDianCustomerServices.svc\n");

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(contradiction))
        .withMessageContaining("environment: production");
  }

  @Test
  void tellsTheDoorWhoNumbersWhat() throws IOException {
    String tills = ISSUER + noteRange("prefix: CAJA, from: 7, numbered-by: till");

    assertThat(read(tills).profile().ranges())
        .extracting(NumberingRange::prefix, NumberingRange::numberedBy, NumberingRange::first)
        .containsExactly(
            tuple("SETP", Numberer.ACUSE, 990_000_100L),
            tuple("NC", Numberer.ACUSE, 1L),
            tuple("CAJA", Numberer.TILL, 7L));
  }

  @Test
  void refusesAPrefixThatBothNumber() {
    String both =
        ISSUER + noteRange("prefix: NC, from: 1000000000, to: 1000000009, numbered-by: till");

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(both))
        .withMessageContaining("900123456")
        .withMessageContaining("'NC' of CREDIT_NOTE")
        .withMessageContaining("numbered-by");
  }

  @Test
  void refusesAPrefixThatTheOtherNumbersLater() {
    String later =
        ISSUER
            .lines()
            .skip(2)
            .collect(Collectors.joining("\n", "", "\n"))
            .replace("- provider", "- valid-from: 2027-01-01\n      provider")
            .replace("prefix: NC, from: 1", "prefix: NC, from: 1, numbered-by: till");

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(ISSUER + later))
        .withMessageContaining("numbered by Acuse and by the tills");
  }

  @Test
  void refusesToNumberSalesWithoutANumberFromARangeOfTheTills() {
    String tills = ISSUER.replace("start-at: 990000100", "numbered-by: till");

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(tills))
        .withMessageContaining("numbering.INVOICE")
        .withMessageContaining("'SETP'");
  }

  private static String noteRange(String fields) {
    return "          - {type: CREDIT_NOTE, " + fields + "}\n";
  }

  @Test
  void refusesTwoRangesThatGiveTheSameNumber() {
    String twice = ISSUER + "          - {type: CREDIT_NOTE, prefix: NC, from: 500, to: 600}\n";

    assertThatExceptionOfType(IssuersRefusedException.class)
        .isThrownBy(() -> read(twice))
        .withMessageContaining("overlap");
  }

  private ProviderSettings read(String yaml) throws IOException {
    Path file = Files.writeString(directory.resolve("issuers.yaml"), yaml);
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("DIAN_PIN", "77777")));
    var issuers = new IssuersSource(environment, file).read();
    return issuers
        .values()
        .iterator()
        .next()
        .at(Instant.parse("2026-03-16T17:00:00Z"))
        .orElseThrow();
  }
}
