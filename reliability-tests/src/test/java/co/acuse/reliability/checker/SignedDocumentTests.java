package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A till's document and the XML that the authority holds are compared fact by fact. */
class SignedDocumentTests {

  private static final String POSTED =
      """
      {"issuer":"900123456","documentType":"CREDIT_NOTE","referenceCode":"n-1",
       "customer":{"identificationType":"NIT","identification":"900825759"},
       "correction":{"concept":"2","invoiceReference":"v-1"},
       "lines":[
        {"code":"P-1","description":"Café","quantity":"2","unitPrice":"1000.00",
         "discountRate":"10.00","taxes":[{"kind":"IVA","rate":"19.00"}]},
        {"code":"P-2","description":"Pan","quantity":"1","unitPrice":"500.00","excluded":true}],
       "payments":[{"form":"CASH","method":"CASH","amount":"2642.00"}]}
      """;

  private static final String HELD =
      """
      <CreditNote xmlns="n" xmlns:cac="a" xmlns:cbc="b">
       <cbc:ID>NC1</cbc:ID>
       <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>SETP1</cbc:ID>
       </cac:InvoiceDocumentReference></cac:BillingReference>
       <cac:AccountingCustomerParty><cac:Party><cac:PartyTaxScheme>
        <cbc:CompanyID>900825759</cbc:CompanyID></cac:PartyTaxScheme></cac:Party>
       </cac:AccountingCustomerParty>
       <cac:TaxTotal><cac:TaxSubtotal><cac:TaxCategory><cbc:Percent>19.00</cbc:Percent>
       </cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
       <cac:LegalMonetaryTotal><cbc:PayableAmount>2642.00</cbc:PayableAmount>
       </cac:LegalMonetaryTotal>
       <cac:CreditNoteLine><cbc:ID>1</cbc:ID><cbc:CreditedQuantity>2.00</cbc:CreditedQuantity>
        <cbc:LineExtensionAmount>1800.00</cbc:LineExtensionAmount>
        <cac:TaxTotal><cac:TaxSubtotal><cac:TaxCategory><cbc:Percent>19.00</cbc:Percent>
        </cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
        <cac:Item><cbc:Description>Café</cbc:Description>
        <cac:StandardItemIdentification><cbc:ID>P-1</cbc:ID></cac:StandardItemIdentification>
        </cac:Item></cac:CreditNoteLine>
       <cac:CreditNoteLine><cbc:ID>2</cbc:ID><cbc:CreditedQuantity>1.00</cbc:CreditedQuantity>
        <cbc:LineExtensionAmount>500.00</cbc:LineExtensionAmount>
        <cac:Item><cbc:Description>Pan</cbc:Description>
        <cac:StandardItemIdentification><cbc:ID>P-2</cbc:ID></cac:StandardItemIdentification>
        </cac:Item></cac:CreditNoteLine>
      </CreditNote>
      """;

  @Test
  void theSameSaleHasNoDifferences() {
    SignedDocument held = SignedDocument.of(HELD);

    assertThat(held.differences(POSTED)).isEmpty();
    assertThat(held.corrected()).isEqualTo("SETP1");
  }

  @Test
  void seesAnotherBuyer() {
    assertSeen("<cbc:CompanyID>900825759", "<cbc:CompanyID>800197268", "buyer");
  }

  @Test
  void seesAnotherSum() {
    assertSeen("<cbc:PayableAmount>2642.00", "<cbc:PayableAmount>2642.01", "total");
  }

  @Test
  void seesAnotherAmountOfALine() {
    assertSeen("Amount>1800.00", "Amount>1810.00", "line 1 net");
  }

  @Test
  void seesAnotherQuantity() {
    assertSeen("Quantity>2.00", "Quantity>3.00", "line 1 quantity");
  }

  @Test
  void seesAnotherProduct() {
    assertSeen(">Pan<", ">Queso<", "line 2 name");
    assertSeen("<cbc:ID>P-2", "<cbc:ID>P-3", "line 2 code");
  }

  @Test
  void seesALineTooMany() {
    String last = HELD.substring(HELD.lastIndexOf("<cac:CreditNoteLine>"));
    String more = HELD.replace("</CreditNote>", last);

    assertThat(SignedDocument.of(more).differences(POSTED))
        .anyMatch(text -> text.startsWith("line 3"));
  }

  private static void assertSeen(String before, String after, String name) {
    assertThat(SignedDocument.of(HELD.replace(before, after)).differences(POSTED))
        .singleElement()
        .asString()
        .startsWith(name);
  }
}
