package co.acuse.dian.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import co.acuse.dian.xml.SecureXml;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalTests {

  private static final EnclosedDocument DOCUMENT =
      EnclosedDocument.of(Containers.signed(Sample.smallInvoice()));
  private static final ApplicationResponse RESPONSE =
      ApplicationResponse.of(Containers.response(Containers.CUFE, "02"));

  @Test
  void aByteOrderMarkIsRefused() {
    refusesDocument("\uFEFF" + Containers.foreign("", "a"), "byte order mark");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplicationResponse.of("\uFEFF<a/>".getBytes(UTF_8)))
        .withMessage(
            "The ApplicationResponse starts with a byte order mark, which cannot stand in the"
                + " middle of XML");
  }

  @Test
  void onlyUtf8ComesOutAsItWentIn() {
    String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>";

    refusesDocument(Containers.foreign(latin, "plain"), "declares another encoding than UTF-8");
    refuses(Containers.foreign(latin, "ñ").getBytes(ISO_8859_1), "is not in UTF-8");
    refuses(Containers.foreign("", "a").getBytes(UTF_16), "is not in UTF-8");
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    refusesDocument("", "The document is not fit to be read");
    refusesDocument("no XML", "The document is not fit to be read");
    refusesDocument("<!DOCTYPE a><a/>", "The document is not fit to be read");
    refusesDocument("<Invoice/>", "must be a UBL invoice, credit note or debit note");
    refusesDocument(Containers.foreign("", "a").replace("b:ID", "b:Id"), "must have one ID");
    refusesDocument(Containers.foreign("", "<b:x/></b:Note><b:ID>2</b:ID><b:Note>"), "one ID");
    refusesDocument(
        Containers.foreign("", "a").replace(">2026-03-02<", ">2026-13-02<"), "is no date");
  }

  @Test
  void whatTheDianRejectedIsNotForABuyer() {
    refusesResponse(Containers.response(Containers.CUFE, "04"), "must say 02, validated");
  }

  @Test
  void whatIsNoApplicationResponseIsRefused() {
    refusesResponse(Containers.signed(Sample.smallInvoice()), "must be an ApplicationResponse");
    String response = new String(Containers.response(Containers.CUFE, "02"), UTF_8);
    refusesResponse(
        response.replace("IssueTime", "Time").getBytes(UTF_8), "must have one IssueTime");
    refusesResponse(
        response.replace("09:05:11", "9:05 a.m.").getBytes(UTF_8), "date or time is none");
  }

  @Test
  void theAnswerToAnotherDocumentIsRefused() {
    var other = ApplicationResponse.of(Containers.response("d4".repeat(48), "02"));

    refuses(DOCUMENT, other, "about another document than SETP990000001");
  }

  @Test
  void onlyTheDiansContingencyGoesWithoutAnAnswer() {
    var paper = Sample.fullInvoice(InvoiceType.ISSUER_CONTINGENCY);

    refuses(
        EnclosedDocument.of(Containers.signed(paper)),
        null,
        "Give the ApplicationResponse of SETP990000003: only an invoice of type 04");
    refuses(
        EnclosedDocument.of(Containers.signed(Sample.smallCreditNote())),
        null,
        "Give the ApplicationResponse of NC7");
  }

  @Test
  void aDocumentThatDoesNotSayWhoseItIsIsRefused() {
    String document = Containers.foreign("", "a");

    refusesDocument(
        document.replace("AccountingCustomerParty", "BuyerCustomerParty"),
        "must name one AccountingCustomerParty");
    refusesDocument(document.replace("CompanyID", "ID"), "must name one AccountingSupplierParty");
  }

  @Test
  void theAnswersMomentIsReadWithAndWithoutOffset() {
    assertThat(issued("09:05:11-05:00")).isEqualTo("2026-03-02T14:05:11Z");
    assertThat(issued("09:05:11.7")).isEqualTo("2026-03-02T14:05:11.7Z");
    assertThat(issued("14:05:11Z")).isEqualTo("2026-03-02T14:05:11Z");
    assertThatIllegalArgumentException().isThrownBy(() -> issued("25:05:11-05:00"));
  }

  @Test
  void aContainerHasAnIdAndIsNotOlderThanItsDocument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> container(" ", Containers.ISSUED))
        .withMessageContaining("id is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> container("1", IssueMoment.of(Instant.parse("2026-03-02T04:59:59Z"))))
        .withMessage("The container is issued on 2026-03-01, before the document SETP990000001");
  }

  @Test
  void aContainerThatNobodyCouldReadIsNotWritten() {
    String text = "a".repeat(SecureXml.MOST_BYTES - 2000);
    byte[] large = Containers.foreign("", text).getBytes(UTF_8);
    byte[] response = Containers.response(Containers.CUFE, "02");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Containers.of(large, response))
        .withMessageContaining("bytes, more than 16777216");
  }

  private static AttachedDocument container(String id, IssueMoment issued) {
    return new AttachedDocument(id, issued, DOCUMENT, RESPONSE);
  }

  private static Instant issued(String time) {
    String response = new String(Containers.response(Containers.CUFE, "02"), UTF_8);
    return ApplicationResponse.of(response.replace("09:05:11-05:00", time).getBytes(UTF_8))
        .issued();
  }

  private static void refuses(
      EnclosedDocument document, @Nullable ApplicationResponse response, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttachedDocument("1", Containers.ISSUED, document, response))
        .withMessageContaining(message);
  }

  private static void refusesDocument(String document, String message) {
    refuses(document.getBytes(UTF_8), message);
  }

  private static void refuses(byte[] document, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnclosedDocument.of(document))
        .withMessageContaining(message);
  }

  private static void refusesResponse(byte[] response, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplicationResponse.of(response))
        .withMessageContaining(message);
  }
}
