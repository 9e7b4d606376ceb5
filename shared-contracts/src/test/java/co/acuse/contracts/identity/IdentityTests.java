package co.acuse.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {
  @ParameterizedTest
  @CsvSource({
    "900123456, 8",
    "900825759, 7",
    "901724254, 1",
    "1000789002, 2",
    "123456789, 6",
    "2343543, 7"
  })
  void computesCheckDigits(String nit, int digit) {
    assertThat(NitCheckDigit.of(nit)).isEqualTo(digit);
  }

  /** RFC 9562, appendix A.4. */
  @Test
  void derivesIdsAsTheStandardDoes() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    assertThat(NameBasedUuid.of(dns, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  /** Stored ids depend on it: this value may never change. */
  @Test
  void givesTheSameSaleTheSameIdForEver() {
    InvoiceId id =
        InvoiceId.of(
            new IssuerNit("900123456"), DocumentType.INVOICE, new ReferenceCode("VENTA-1"));

    assertThat(id).hasToString("6d7d5426-75b7-560c-808f-07bd8fee2271");
  }

  @Test
  void tellsDocumentTypesApart() {
    IssuerNit issuer = new IssuerNit("900123456");
    ReferenceCode reference = new ReferenceCode("VENTA-1");

    assertThat(InvoiceId.of(issuer, DocumentType.CREDIT_NOTE, reference))
        .isNotEqualTo(InvoiceId.of(issuer, DocumentType.INVOICE, reference));
  }

  @Test
  void repeatsTheIdOfAnInboxRecordAndOfAReplay() {
    assertThat(SubmissionId.ofInboxRecord("t", "id", 1, 2, "h"))
        .isEqualTo(SubmissionId.ofInboxRecord("t", "id", 1, 2, "h"))
        .isNotEqualTo(SubmissionId.ofInboxRecord("t", "id", 1, 3, "h"));
    UUID replay = new UUID(1, 2);
    InvoiceId invoice = new InvoiceId(new UUID(3, 4));
    assertThat(SubmissionId.ofReplay(replay, invoice))
        .isEqualTo(SubmissionId.ofReplay(replay, invoice));
  }

  @Test
  void ordersNewIdsByTime() {
    Instant now = Instant.parse("2026-03-16T17:00:00Z");
    UUID first = new TimeOrderedUuids(InstantSource.fixed(now), new Random(1)).get();
    UUID second = new TimeOrderedUuids(InstantSource.fixed(now.plusMillis(1)), new Random(1)).get();

    assertThat(first.version()).isEqualTo(7);
    assertThat(first.variant()).isEqualTo(2);
    assertThat(first.toString()).isLessThan(second.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "a/b", "a\u0000", "ñ", "a\nb"})
  void refusesReferencesThatCannotTravelInAPath(String reference) {
    assertThatThrownBy(() -> new ReferenceCode(reference))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "1234567890123", "90012345X", "900.123.456"})
  void refusesIssuersThatAreNoNit(String nit) {
    assertThatThrownBy(() -> new IssuerNit(nit)).isInstanceOf(IllegalArgumentException.class);
  }
}
