package co.acuse.dian.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTests {

  private final Written invoice = Written.of(Sample.fullInvoice(InvoiceType.NATIONAL_SALE));
  private final Written creditNote = Written.of(Sample.fullCreditNote());
  private final Written debitNote = Written.of(Sample.fullDebitNote());

  @Test
  void aPeriodStandsBeforeTheReasonOfANote() {
    for (DianDocument note : List.of(Sample.creditNoteForPeriod(), Sample.debitNoteForPeriod())) {
      assertThat(Written.of(note).childrenOf("/*"))
          .containsSubsequence(
              "cbc:LineCountNumeric",
              "cac:InvoicePeriod",
              "cac:DiscrepancyResponse",
              "cac:OrderReference",
              "cac:DespatchDocumentReference")
          .doesNotContain("cac:BillingReference");
    }
  }

  @Test
  void theOrderStandsBetweenTheReasonOfANoteAndItsInvoice() {
    for (Written note : List.of(creditNote, debitNote)) {
      assertThat(note.childrenOf("/*"))
          .containsSubsequence(
              "cbc:LineCountNumeric",
              "cac:DiscrepancyResponse",
              "cac:OrderReference",
              "cac:BillingReference",
              "cac:DespatchDocumentReference",
              "cac:ReceiptDocumentReference",
              "cac:ContractDocumentReference",
              "cac:AdditionalDocumentReference",
              "cac:AccountingSupplierParty",
              "cac:AccountingCustomerParty")
          .doesNotContain("cac:InvoicePeriod");
    }
  }

  @Test
  void theAllowancesOfAnInvoiceStandBeforeItsExchangeRate() {
    assertThat(invoice.childrenOf("/*"))
        .containsSubsequence(
            "cac:Delivery",
            "cac:DeliveryTerms",
            "cac:PaymentMeans",
            "cac:PrepaidPayment",
            "cac:AllowanceCharge",
            "cac:PaymentExchangeRate",
            "cac:TaxTotal");
  }

  @Test
  void theAllowancesOfACreditNoteStandAfterItsExchangeRate() {
    assertThat(creditNote.childrenOf("/*"))
        .containsSubsequence(
            "cac:PaymentMeans", "cac:PaymentExchangeRate", "cac:AllowanceCharge", "cac:TaxTotal")
        .doesNotContain("cac:PrepaidPayment");
  }

  @Test
  void theAllowancesOfADebitNoteStandBeforeItsDelivery() {
    assertThat(debitNote.childrenOf("/*"))
        .containsSubsequence(
            "cac:AccountingCustomerParty",
            "cac:PrepaidPayment",
            "cac:AllowanceCharge",
            "cac:Delivery",
            "cac:DeliveryTerms",
            "cac:PaymentMeans",
            "cac:PaymentExchangeRate",
            "cac:TaxTotal");
  }

  @Test
  void theAllowancesOfAnInvoiceLineStandBeforeItsTaxes() {
    assertThat(invoice.childrenOf("/*/cac:InvoiceLine"))
        .containsExactly(
            "cbc:ID",
            "cbc:Note",
            "cbc:InvoicedQuantity",
            "cbc:LineExtensionAmount",
            "cac:AllowanceCharge",
            "cac:TaxTotal",
            "cac:WithholdingTaxTotal",
            "cac:Item",
            "cac:Price");
  }

  @Test
  void theAllowancesOfANotesLineStandAfterItsTaxes() {
    assertThat(creditNote.childrenOf("/*/cac:CreditNoteLine"))
        .containsExactly(
            "cbc:ID",
            "cbc:Note",
            "cbc:CreditedQuantity",
            "cbc:LineExtensionAmount",
            "cac:TaxTotal",
            "cac:AllowanceCharge",
            "cac:Item",
            "cac:Price");
    assertThat(debitNote.childrenOf("/*/cac:DebitNoteLine"))
        .containsExactly(
            "cbc:ID",
            "cbc:Note",
            "cbc:DebitedQuantity",
            "cbc:LineExtensionAmount",
            "cac:TaxTotal",
            "cac:AllowanceCharge",
            "cac:Item",
            "cac:Price");
  }

  @Test
  void onlyADebitNoteRequestsItsTotal() {
    assertThat(invoice.childrenOf("/*"))
        .containsSubsequence("cac:LegalMonetaryTotal", "cac:InvoiceLine")
        .doesNotContain("cac:RequestedMonetaryTotal");
    assertThat(creditNote.childrenOf("/*"))
        .containsSubsequence("cac:LegalMonetaryTotal", "cac:CreditNoteLine")
        .doesNotContain("cac:RequestedMonetaryTotal");
    assertThat(debitNote.childrenOf("/*"))
        .containsSubsequence("cac:RequestedMonetaryTotal", "cac:DebitNoteLine")
        .doesNotContain("cac:LegalMonetaryTotal");
  }

  @Test
  void onlyAnInvoiceTellsWithholdings() {
    assertThat(invoice.childrenOf("/*"))
        .containsSubsequence("cac:TaxTotal", "cac:WithholdingTaxTotal", "cac:LegalMonetaryTotal");
    assertThat(creditNote.childrenOf("/*")).doesNotContain("cac:WithholdingTaxTotal");
    assertThat(debitNote.childrenOf("/*")).doesNotContain("cac:WithholdingTaxTotal");
  }

  @Test
  void eachDocumentTellsItsTypeWhereUblLetsIt() {
    assertThat(invoice.childrenOf("/*"))
        .containsSubsequence("cbc:IssueTime", "cbc:DueDate", "cbc:InvoiceTypeCode", "cbc:Note");
    assertThat(creditNote.childrenOf("/*"))
        .containsSubsequence("cbc:IssueTime", "cbc:CreditNoteTypeCode", "cbc:Note");
    assertThat(debitNote.childrenOf("/*"))
        .containsSubsequence("cbc:IssueTime", "cbc:Note", "cbc:DocumentCurrencyCode")
        .noneMatch(name -> name.endsWith("TypeCode"));
  }

  @Test
  void aGiftIsFreeOfChargeExceptInADebitNote() {
    assertThat(invoice.childrenOf("/*/cac:InvoiceLine[2]"))
        .containsSubsequence(
            "cbc:LineExtensionAmount",
            "cbc:FreeOfChargeIndicator",
            "cac:PricingReference",
            "cac:TaxTotal");
    assertThat(creditNote.childrenOf("/*/cac:CreditNoteLine[2]"))
        .containsSubsequence("cbc:FreeOfChargeIndicator", "cac:PricingReference", "cac:TaxTotal");
    assertThat(debitNote.childrenOf("/*/cac:DebitNoteLine[2]"))
        .containsSubsequence("cbc:LineExtensionAmount", "cac:PricingReference", "cac:TaxTotal")
        .doesNotContain("cbc:FreeOfChargeIndicator");
  }

  @Test
  void theDiansExtensionComesFirstAndTheSignaturesPlaceSecond() {
    for (Written written : List.of(invoice, creditNote, debitNote)) {
      assertThat(written.childrenOf("/*")).startsWith("ext:UBLExtensions", "cbc:UBLVersionID");
      assertThat(written.at("ext:UBLExtensions/ext:UBLExtension")).hasSize(2);
      assertThat(written.childrenOf("/*/*/*[1]/*")).containsExactly("sts:DianExtensions");
      assertThat(written.childrenOf("/*/*/*[2]/*")).isEmpty();
      assertThat(new String(written.canonical().with("<s></s>".getBytes(UTF_8)), UTF_8))
          .contains("<ext:ExtensionContent><s></s></ext:ExtensionContent>");
    }
  }

  @Test
  void onlyAnInvoiceNamesItsAuthorisation() {
    List<String> ofNotes =
        List.of(
            "sts:InvoiceSource",
            "sts:SoftwareProvider",
            "sts:SoftwareSecurityCode",
            "sts:AuthorizationProvider",
            "sts:QRCode");

    assertThat(invoice.childrenOf("//sts:DianExtensions"))
        .startsWith("sts:InvoiceControl")
        .endsWith(ofNotes.toArray(String[]::new))
        .hasSize(6);
    assertThat(creditNote.childrenOf("//sts:DianExtensions")).isEqualTo(ofNotes);
    assertThat(debitNote.childrenOf("//sts:DianExtensions")).isEqualTo(ofNotes);
  }

  @Test
  void theRootDeclaresTheNamespacesOfTheSignatureToo() {
    assertThat(invoice.canonical().namespaces())
        .containsOnlyKeys("", "cac", "cbc", "ds", "ext", "sts", "xades", "xades141")
        .containsEntry("", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2")
        .containsEntry("sts", "dian:gov:co:facturaelectronica:Structures-2-1")
        .containsEntry("xades", "http://uri.etsi.org/01903/v1.3.2#");
    assertThat(creditNote.canonical().namespaces())
        .containsEntry("", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2");
    assertThat(debitNote.canonical().namespaces())
        .containsEntry("", "urn:oasis:names:specification:ubl:schema:xsd:DebitNote-2");
  }
}
