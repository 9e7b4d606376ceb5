package co.acuse.dian.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import co.acuse.dian.xml.JdkCanonicalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTests {

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("small invoice", Sample.smallInvoice()),
        Arguments.of("final consumer", Sample.finalConsumerInvoice()),
        Arguments.of("invoice 01", Sample.fullInvoice(InvoiceType.NATIONAL_SALE)),
        Arguments.of("invoice 02", Sample.fullInvoice(InvoiceType.EXPORT)),
        Arguments.of("invoice 03", Sample.fullInvoice(InvoiceType.ISSUER_CONTINGENCY)),
        Arguments.of("invoice 04", Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY)),
        Arguments.of("small credit note", Sample.smallCreditNote()),
        Arguments.of("credit note", Sample.fullCreditNote()),
        Arguments.of("credit note for a period", Sample.creditNoteForPeriod()),
        Arguments.of("small debit note", Sample.smallDebitNote()),
        Arguments.of("debit note", Sample.fullDebitNote()),
        Arguments.of("debit note for a period", Sample.debitNoteForPeriod()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void everyKindOfDocumentIsValidUbl(String name, DianDocument document) {
    assertThat(OfficialSchemas.complaints(kind(document), Written.of(document).signed()))
        .as(name)
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void everyKindOfDocumentIsCanonicalAndAlwaysTheSame(String name, DianDocument document) {
    byte[] written = Written.of(document).canonical().bytes();

    assertThat(written).as(name).isEqualTo(JdkCanonicalizer.inclusive(written));
    assertThat(written).as(name).isEqualTo(Written.of(document).canonical().bytes());
  }

  @Test
  void theSchemasNoticeAnElementInTheWrongPlace() {
    String valid = new String(Written.of(Sample.smallInvoice()).signed(), UTF_8);
    String profile = "<cbc:ProfileExecutionID>2</cbc:ProfileExecutionID>";
    String swapped =
        valid
            .replace(profile, "")
            .replace("</cbc:LineCountNumeric>", "</cbc:LineCountNumeric>" + profile);

    assertThat(OfficialSchemas.complaints("Invoice", swapped.getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains("ProfileExecutionID");
  }

  @Test
  void theSchemasNoticeWhatTheDianMisses() {
    String valid = new String(Written.of(Sample.smallInvoice()).signed(), UTF_8);
    String without = valid.replaceAll("<sts:QRCode>[^<]*</sts:QRCode>", "");

    assertThat(OfficialSchemas.complaints("Invoice", without.getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains("QRCode");
  }

  private static String kind(DianDocument document) {
    return switch (document) {
      case Invoice _ -> "Invoice";
      case CreditNote _ -> "CreditNote";
      case DebitNote _ -> "DebitNote";
    };
  }
}
