package co.acuse.dian.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.code.Environment;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.Sample;
import co.acuse.dian.ubl.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Written documents, against the schemas and the check digits of their NITs. */
class XmlTests {

  private static final LocalValidation VALIDATION =
      LocalValidation.of(
              new Registration(
                  new Nit("900508908"),
                  Environment.TESTS,
                  Sample.smallInvoice().content().software(),
                  List.of()),
              InstantSource.fixed(Instant.EPOCH))
          .withXml();

  private static final String SMALL = text(Sample.smallInvoice());

  static Stream<DianDocument> documents() {
    return Stream.of(
        Sample.fullInvoice(InvoiceType.NATIONAL_SALE),
        Sample.fullInvoice(InvoiceType.EXPORT),
        Sample.fullInvoice(InvoiceType.ISSUER_CONTINGENCY),
        Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY),
        Sample.fullCreditNote(),
        Sample.creditNoteForPeriod(),
        Sample.fullDebitNote(),
        Sample.debitNoteForPeriod());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyKindOfDocumentPasses(DianDocument document) {
    assertThat(VALIDATION.xml(Written.of(document).signed()))
        .isEqualTo(new Validation.Passed(List.of()));
  }

  @Test
  void anElementInTheWrongPlaceIsRefusedAsTheDianRefusesIt() {
    String profile = "<cbc:ProfileExecutionID>2</cbc:ProfileExecutionID>";
    String swapped =
        changed(
            changed(SMALL, profile, ""),
            "</cbc:LineCountNumeric>",
            "</cbc:LineCountNumeric>" + profile);

    assertThat(refused(swapped))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.rule()).isEqualTo("ZB01");
          assertThat(found.place()).matches("/Invoice at line \\d+, column \\d+");
          assertThat(found.text()).contains("ProfileExecutionID");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FAB22 | sts:SoftwareProvider       | /sts:SoftwareProvider/sts:ProviderID/@schemeID
          FAB34 | sts:AuthorizationProvider  | /sts:AuthorizationProvider/sts:AuthorizationProviderID/@schemeID
          """)
  void aWrongCheckDigitInTheExtensionIsRefused(String rule, String group, String place) {
    int start = SMALL.indexOf("<" + group);
    String digit = SMALL.substring(start).replaceFirst("(?s).*?schemeID=\"([0-9]).*", "$1");
    String wrong =
        SMALL.substring(0, start)
            + SMALL.substring(start).replaceFirst("schemeID=\"[0-9]", "schemeID=\"" + other(digit));

    assertThat(refused(wrong))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.rule()).isEqualTo(rule);
          assertThat(found.place()).endsWith(place);
        });
  }

  @ParameterizedTest
  @CsvSource({"900508908, FAJ24, FAJ47", "800199436, FAK24, FAK47"})
  void aNitWithATypingErrorIsFoundWhereverAPartyNamesIt(String nit, String taxes, String legal) {
    String typo = nit.substring(0, 8) + other(nit.substring(8));

    assertThat(refused(SMALL.replaceAll("(<cbc:CompanyID [^>]*>)" + nit, "$1" + typo)))
        .extracting(Finding::rule)
        .containsExactly(taxes, legal);
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThat(refused("<Invoice>"))
        .singleElement()
        .satisfies(found -> assertThat(found.rule()).isEqualTo("ZB01"));
    assertThat(refused("<Order/>"))
        .singleElement()
        .satisfies(found -> assertThat(found.text()).contains("Invoice, CreditNote and DebitNote"));
    assertThat(refused("<!DOCTYPE Invoice [<!ENTITY a 'b'>]><Invoice>&a;</Invoice>")).hasSize(1);
  }

  private static List<Finding> refused(String xml) {
    Validation validation = VALIDATION.xml(xml.getBytes(UTF_8));
    assertThat(validation).isInstanceOf(Validation.Refused.class);
    return validation.findings();
  }

  private static String changed(String xml, String before, String after) {
    assertThat(xml).contains(before);
    return xml.replace(before, after);
  }

  private static String other(String digit) {
    return digit.equals("1") ? "2" : "1";
  }

  private static String text(DianDocument document) {
    return new String(Written.of(document).signed(), UTF_8);
  }
}
