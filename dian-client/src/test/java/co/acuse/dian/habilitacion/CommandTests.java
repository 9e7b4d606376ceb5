package co.acuse.dian.habilitacion;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.soap.testing.SeenRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTests {

  private static final String PIN = "73519";
  private static final String TECHNICAL_KEY = "0123456789abcdef0123456789abcdef01234567";

  private final Habilitacion dian = new Habilitacion(TECHNICAL_KEY, PIN);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final List<UUID> ids = new ArrayList<>();

  @TempDir Path dir;

  @BeforeEach
  void prepare() throws IOException {
    Path keyFile = Files.write(dir.resolve("issuer.p12"), TestKeys.file());
    environment.putAll(
        Map.of(
            "DIAN_NIT",
            TestKeys.NIT,
            "DIAN_NAME",
            "Panadería Ejemplo",
            "DIAN_ADDRESS",
            "Calle 1 # 2-3",
            "DIAN_SOFTWARE_ID",
            "0d1fbb1c-9c0b-4c8a-a4a8-6a2e3a1d7f10",
            "DIAN_TEST_SET_ID",
            "set-1",
            "DIAN_KEY_FILE",
            keyFile.toString(),
            "DIAN_SOFTWARE_PIN",
            PIN,
            "DIAN_TECHNICAL_KEY",
            TECHNICAL_KEY,
            "DIAN_KEY_PASSWORD",
            new String(TestKeys.password())));
  }

  @AfterEach
  void close() {
    dian.close();
  }

  @Test
  void eachDocumentOfTheSetIsSentAndReportedWithItsVerdict() throws InterruptedException {
    assertThat(run()).isZero();

    assertThat(rows("ACCEPTED")).hasSize(10);
    assertThat(rows("INVOICE")).hasSize(8);
    assertThat(rows("CREDIT_NOTE")).singleElement().asString().startsWith("NC1 ");
    assertThat(rows("DEBIT_NOTE")).singleElement().asString().startsWith("ND1 ");
    assertThat(rows("INVOICE"))
        .allSatisfy(row -> assertThat(row).containsPattern("zip-[0-9]+ +[0-9a-f]{96}$"));
    assertThat(out()).contains("10 of 10 documents were accepted.");
    assertThat(dian.sent())
        .hasSize(10)
        .allSatisfy(request -> assertThat(request.element("wcf:testSetId")).isEqualTo("set-1"));
  }

  @Test
  void notesNameAnInvoiceOfTheSameSet() throws InterruptedException, IOException {
    assertThat(run("--invoices", "1")).isZero();

    String note = new String(dian.sent().get(1).xml(), StandardCharsets.UTF_8);

    assertThat(note).contains("<cac:InvoiceDocumentReference><cbc:ID>SETP990000000</cbc:ID>");
  }

  @Test
  void sizesAndFirstNumberAreAsTold() throws InterruptedException {
    assertThat(
            run(
                "--invoices",
                "2",
                "--credit-notes",
                "0",
                "--debit-notes",
                "3",
                "--first-number",
                "990000500"))
        .isZero();

    assertThat(out())
        .contains("SETP990000500 ", "SETP990000501 ", "ND501 ", "ND503 ", "5 of 5")
        .doesNotContain("NC");
  }

  @Test
  void aRejectionIsReportedWithTheDiansOwnWords() throws InterruptedException {
    String rule = "Regla: FAJ43b, Rechazo: Nombre informado No corresponde al registrado en el RUT";
    dian.rejects("SETP990000003", rule);

    assertThat(run()).isEqualTo(1);

    assertThat(rows("REJECTED")).singleElement().asString().startsWith("SETP990000003 ");
    assertThat(out()).contains("    " + rule, "9 of 10 documents were accepted.");
  }

  @Test
  void whatTheDianDoesNotDecideStaysOpen() throws InterruptedException {
    dian.neverDecides();

    assertThat(run("--pause-seconds", "20", "--patience-minutes", "1")).isEqualTo(1);

    assertThat(rows("OPEN")).hasSize(10);
    assertThat(out()).contains("Batch en proceso de validación.", "0 of 10");
  }

  @Test
  void afterALostAnswerTheSameBytesAreSentAgain() throws InterruptedException {
    dian.losesAnAnswer();

    assertThat(run("--invoices", "1", "--credit-notes", "0", "--debit-notes", "0")).isZero();

    assertThat(dian.sent()).hasSize(2);
    assertThat(dian.sent())
        .extracting(CommandTests::content)
        .containsOnly(content(dian.sent().getFirst()));
  }

  @Test
  void whatTheDianWouldRejectForSureIsNotSent() throws InterruptedException {
    assertThat(run("--municipality", "11999")).isEqualTo(1);

    assertThat(rows("NOT SENT")).hasSize(8);
    assertThat(out()).contains("FAJ08 REJECTION: There is no municipality 11999");
    assertThat(dian.sent()).isEmpty();
  }

  @Test
  void secretsMayBeInFiles() throws InterruptedException, IOException {
    environment.remove("DIAN_SOFTWARE_PIN");
    Path file = Files.writeString(dir.resolve("pin"), PIN + "\n");
    environment.put("DIAN_SOFTWARE_PIN_FILE", file.toString());

    assertThat(run("--invoices", "1")).isZero();
  }

  @Test
  void aMissingSecretIsAskedForByName() throws InterruptedException {
    environment.remove("DIAN_SOFTWARE_PIN");

    assertThat(run()).isEqualTo(2);

    assertThat(err()).contains("Set DIAN_SOFTWARE_PIN, or DIAN_SOFTWARE_PIN_FILE to a file");
    assertThat(dian.sent()).isEmpty();
  }

  @Test
  void secretsAreNoOptions() throws InterruptedException {
    assertThat(run("--software-pin", PIN)).isEqualTo(2);

    assertThat(err()).contains("There is no option --software-pin").doesNotContain(PIN);
  }

  @Test
  void noSecretIsPrinted() throws InterruptedException {
    dian.rejects("SETP990000003", "Regla: FAD06, Rechazo: x");
    run();
    environment.put("DIAN_KEY_PASSWORD", "otra-cl4ve");
    run();

    assertThat(out() + err())
        .doesNotContain(PIN + " ", TECHNICAL_KEY, new String(TestKeys.password()), "otra-cl4ve")
        .contains("The password does not open the PKCS#12 file");
  }

  @Test
  void productionTakesNoTestSet() throws InterruptedException {
    environment.put("DIAN_ENDPOINT", "https://vpfe.dian.gov.co/WcfDianCustomerServices.svc");

    assertThat(command().run(new String[0], environment)).isEqualTo(2);

    assertThat(err()).contains("issues real fiscal documents");
  }

  @Test
  void aNumberOutsideOfTheRangeIsRefusedBeforeAnythingIsSent() throws InterruptedException {
    assertThat(run("--first-number", "995000000")).isEqualTo(2);

    assertThat(err()).contains("outside of the authorised range");
    assertThat(dian.sent()).isEmpty();
  }

  @Test
  void theUsageNamesEverySetting() {
    for (Setting setting : Setting.values()) {
      assertThat(Options.usage()).contains(setting.option());
    }
    for (Secret secret : Secret.values()) {
      assertThat(Options.usage()).contains(secret.variable(), secret.fileVariable());
    }
  }

  private int run(String... arguments) throws InterruptedException {
    environment.put("DIAN_ENDPOINT", dian.uri().toString());
    return command().run(arguments, environment);
  }

  private Command command() {
    return new Command(
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8),
        InstantSource.fixed(Instant.parse("2026-03-02T14:05:07.250Z")),
        this::nextId,
        _ -> {});
  }

  private UUID nextId() {
    UUID next = new UUID(0x4000, ids.size());
    ids.add(next);
    return next;
  }

  private List<String> rows(String word) {
    return out().lines().filter(line -> (line + " ").contains(" " + word + " ")).toList();
  }

  private static String content(SeenRequest request) {
    return request.element("wcf:contentFile");
  }

  private String out() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return errors.toString(StandardCharsets.UTF_8);
  }
}
