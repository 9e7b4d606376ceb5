package co.acuse.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.InvoiceFormatPage;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.contracts.wire.WireRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a till posts is either read, and then travels unharmed, or refused with its faults. */
class JunkTests {
  private static final List<JsonNode> EXAMPLES =
      InvoiceFormatPage.examples().map(ContractJson.mapper()::readTree).toList();
  private static final JsonNode JUNK =
      ContractJson.mapper()
          .readTree(
              """
              [null, true, 0, -1, 0.005, 1e30, 1e-30, 99999999999999999999, "", " ", "x", "IVA",
               "NIT", "OTHER", "2026-03-16", "2026-13-01", "10.005", "-0", "\\u0000", [], {}, [null],
               [{}], {"x": 1}, [[1]], "HEALTH_REPORT", "CREDIT_NOTE", "MANDATE", "94", "KGM"]
              """);

  private final InvoiceReader reader =
      new InvoiceReader(
          InstantSource.fixed(InvoiceFixture.ACCEPTED_AT),
          _ -> Optional.of(ProviderProfile.factus()));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isReadOrRefusedButNeverThrows(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < 3_000; i++) {
      JsonNode document = EXAMPLES.get(random.nextInt(EXAMPLES.size())).deepCopy();
      for (int change = random.nextInt(3); change >= 0; change--) {
        spoil(document, random);
      }
      accepted += check(document);
    }
    assertThat(accepted).isBetween(1, 2_999);
  }

  private int check(JsonNode document) {
    return switch (reader.read(document)) {
      case Reading.Acceptable acceptable -> {
        assertTravels(acceptable);
        yield 1;
      }
      case Reading.Faulty(List<Fault> faults) -> {
        assertThat(faults)
            .allSatisfy(fault -> {
              assertThat(fault.path()).startsWith("$");
              assertThat(FaultTexts.text(fault, Locale.ENGLISH)).isNotBlank();
              assertThat(FaultTexts.text(fault, Locale.ROOT)).isNotBlank();
            })
            .doesNotHaveDuplicates();
        yield 0;
      }
    };
  }

  private static void assertTravels(Reading.Acceptable read) {
    SubmissionRequested submission =
        new SubmissionRequested(
            new SubmissionId(new UUID(1, 1)),
            read.invoice().id(),
            Origin.HTTP,
            InvoiceFixture.ACCEPTED_AT,
            read.contentHash(),
            null,
            null,
            read.invoice(),
            read.totals());
    WireRecord written = Wire.encode(submission, "/ingest-api", null);

    assertThat(Wire.decodeSubmission(written.value(), written.headers()))
        .isEqualTo(new Decoded.Understood<>(submission));
  }

  private static void spoil(JsonNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode junk = JUNK.get(random.nextInt(JUNK.size())).deepCopy();
    switch (container) {
      case ObjectNode object when !object.isEmpty() -> {
        String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
        if (random.nextBoolean()) {
          object.set(name, junk);
        } else {
          object.remove(name);
        }
      }
      case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), junk);
      default -> {}
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
