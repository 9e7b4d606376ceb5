package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.NumberingRange;
import co.acuse.contracts.provider.ProviderLimits;
import co.acuse.contracts.provider.ProviderProfile;
import co.acuse.contracts.rules.InvoiceReader;
import co.acuse.contracts.rules.Reading;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Where each field of the neutral invoice stands in the DIAN's documents. */
class DianFieldTests {

  private static final ReferencedInvoice CORRECTED =
      new ReferencedInvoice("SETP990000001", "ab".repeat(48), LocalDate.of(2026, 3, 1));

  @TempDir private static Path directory;
  private static WrittenXml invoice;
  private static WrittenXml creditNote;
  private static WrittenXml debitNote;

  @BeforeAll
  static void write() {
    try (var dian = ScriptedDian.start(directory)) {
      invoice = new WrittenXml(dian.frozen(everything()));
      creditNote = note(dian, InvoiceFixture.aCreditNoteFor("VENTA-1"), "NC");
      debitNote =
          note(
              dian,
              InvoiceFixture.aDebitNoteFor("VENTA-1")
                  .with(json -> json.set("prepayments", tree(EVERYTHING).get("prepayments"))),
              "ND");
    }
  }

  @Test
  void eachKindOfDocumentIsWritten() {
    assertThat(List.of(invoice.kind(), creditNote.kind(), debitNote.kind()))
        .containsExactly("Invoice", "CreditNote", "DebitNote");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aFieldOfAnInvoiceStandsAtItsPlace(Row row) {
    assertThat(invoice.at(row.path())).contains(row.value());
  }

  /** A field is in the table, in the one of notes, or refused at the door. */
  @Test
  void everyFieldHasARowOrIsRefused() {
    Set<String> placed = rows().map(Row::field).collect(Collectors.toCollection(HashSet::new));
    placed.addAll(
        List.of(
            "correction.concept",
            "correction.invoiceReference",
            "correction.invoiceNumber",
            "correction.invoiceCufe",
            "correction.invoiceDate"));
    Set<String> refused =
        ProviderLimits.table().stream()
            .filter(limit -> limit.provider() == Provider.DIAN)
            .filter(limit -> limit.code() == null && limit.on() == null)
            .map(ProviderLimits.Limit::field)
            .collect(Collectors.toSet());

    assertThat(fields("", Invoice.class))
        .allSatisfy(field ->
            assertThat(placed.contains(field) || refused.stream().anyMatch(field::startsWith))
                .as(field)
                .isTrue());
  }

  /** The table is about a sale that the door lets in. */
  @Test
  void theDoorTakesTheWholeInvoice() {
    var tills =
        new NumberingRange(
            DocumentType.INVOICE, "SETP", Numberer.TILL, 990_000_000, 995_000_000, null, null);
    var profile = new ProviderProfile(Provider.DIAN, Set.of(), false, List.of(tills));
    var reader =
        new InvoiceReader(
            InstantSource.fixed(InvoiceFixture.ACCEPTED_AT), _ -> Optional.of(profile));

    assertThat(reader.read(everything().tree())).isInstanceOf(Reading.Acceptable.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cbc:CustomizationID                                             | 20
          cbc:ID                                                          | NC7
          cac:DiscrepancyResponse/cbc:ReferenceID                         | SETP990000001
          cac:DiscrepancyResponse/cbc:ResponseCode                        | 2
          cac:DiscrepancyResponse/cbc:Description                         | Anulación de la factura electrónica
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID        | SETP990000001
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:UUID      | abababababababababababababababababababababababababababababababababababababababababababababababab
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate | 2026-03-01
          cac:LegalMonetaryTotal/cbc:PayableAmount                        | 83300.00
          cac:CreditNoteLine[2]/cbc:CreditedQuantity                      | 3.00
          """)
  void aCreditNoteSays(String path, String value) {
    assertThat(creditNote.at(path)).containsExactly(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cbc:CustomizationID                              | 30
          cbc:ID                                           | ND7
          cac:DiscrepancyResponse/cbc:ResponseCode         | 3
          cac:DiscrepancyResponse/cbc:Description          | Cambio del valor
          cac:PrepaidPayment/cbc:PaidAmount                | 100.00
          cac:RequestedMonetaryTotal/cbc:PrepaidAmount     | 100.00
          cac:RequestedMonetaryTotal/cbc:PayableAmount     | 83300.00
          cac:DebitNoteLine[1]/cac:Item/cbc:Description    | Producto A
          """)
  void aDebitNoteSays(String path, String value) {
    assertThat(debitNote.at(path)).containsExactly(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cbc:ProfileExecutionID                                                 | 2
          ext:UBLExtensions//sts:InvoiceAuthorization                            | 18760000001
          ext:UBLExtensions//sts:SoftwareID                                      | 56f2ae4e-9812-4fad-9255-08fcfcd5ccb0
          ext:UBLExtensions//sts:AuthorizedInvoices/sts:From                     | 990000000
          cac:AccountingSupplierParty/cbc:AdditionalAccountID                    | 1
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:RegistrationName   | Comercio de Ejemplo S.A.S.
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:TaxLevelCode       | O-13
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cac:TaxScheme/cbc:ID   | 01
          cac:AccountingSupplierParty//cac:RegistrationAddress/cbc:ID            | 11001
          cac:AccountingSupplierParty//cac:RegistrationAddress/cbc:CityName      | Bogotá, D.C.
          cac:AccountingSupplierParty//cac:RegistrationAddress//cbc:Line         | Carrera 7 # 1-2
          cac:AccountingSupplierParty//cbc:IndustryClassificationCode            | 4711
          cac:AccountingSupplierParty//cac:CorporateRegistrationScheme/cbc:Name  | 12345-6
          cac:LegalMonetaryTotal/cbc:LineExtensionAmount                         | 2890.00
          cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount                          | 2790.00
          cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount                          | 3420.10
          cac:LegalMonetaryTotal/cbc:PayableAmount                               | 3425.10
          """)
  void theSettingsAndTotalsStandAtTheirPlaces(String path, String value) {
    assertThat(invoice.at(path)).containsExactly(value);
  }

  @Test
  void aLineOutsideOfIvaHasNoTaxes() {
    assertThat(invoice.at("cac:InvoiceLine[3]/cac:TaxTotal")).isEmpty();
  }

  @Test
  void centsThatShelfPricesAddAreLeftOut() {
    try (var dian = ScriptedDian.start(directory)) {
      InvoiceFixture sale =
          InvoiceFixture.aSale()
              .with(json -> {
                ObjectNode line = (ObjectNode) json.get("lines").get(0);
                json.putArray("lines").add(line);
                line.remove("unitPrice");
                line.put("quantity", 10).put("shelfPrice", "100.00");
                ((ObjectNode) json.get("payments").get(0)).put("amount", "1000.00");
              });
      assertThat(sale.totals().cashRounding()).isPositive();

      var written = new WrittenXml(dian.frozen(sale));

      assertThat(written.at("cac:LegalMonetaryTotal/cbc:PayableRoundingAmount")).isEmpty();
      assertThat(written.at("cac:LegalMonetaryTotal/cbc:PayableAmount"))
          .containsExactly(sale.totals().total().toPlainString());
    }
  }

  @Test
  void aCustomerAbroadHasItsCountry() {
    try (var dian = ScriptedDian.start(directory)) {
      InvoiceFixture sale =
          InvoiceFixture.aSale()
              .with(json -> {
                ObjectNode customer = (ObjectNode) json.get("customer");
                customer.remove("municipality");
                customer.put("country", "US").put("address", "1 Main St");
              });

      var written = new WrittenXml(dian.frozen(sale));

      String address = "cac:AccountingCustomerParty//cac:PhysicalLocation/cac:Address";
      assertThat(written.at(address + "/cac:Country/cbc:IdentificationCode")).containsExactly("US");
      assertThat(written.at(address + "/cac:Country/cbc:Name")).containsExactly("Estados Unidos");
      assertThat(written.at(address + "/cac:AddressLine/cbc:Line")).containsExactly("1 Main St");
    }
  }

  private static WrittenXml note(ScriptedDian dian, InvoiceFixture note, String prefix) {
    return new WrittenXml(
        dian.frozen(note, new DocumentNumber(prefix, 7), CORRECTED, ScriptedDian.NOW));
  }

  private static InvoiceFixture everything() {
    return InvoiceFixture.aSale().with(json -> json.setAll(tree(EVERYTHING)));
  }

  private static ObjectNode tree(String json) {
    return (ObjectNode) ContractJson.mapper().readTree(json);
  }

  private static Stream<Row> rows() {
    return TABLE.lines().map(Row::of);
  }

  /** Where a field stands, and what it says there. */
  record Row(String field, String path, String value) {

    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }
  }

  /** The paths of all values, without list indexes. */
  private static List<String> fields(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> {
          String path = prefix + name(component);
          Class<?> value = valueType(component);
          boolean nested = value.isRecord() && value.getRecordComponents().length > 1;
          return nested ? fields(path + '.', value).stream() : Stream.of(path);
        })
        .toList();
  }

  private static Class<?> valueType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }

  private static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static final String TABLE =
      """
      issuer                          | cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:CompanyID | 900123456
      documentType                    | cbc:InvoiceTypeCode | 01
      referenceCode                   | cbc:Note[2] | Referencia: VENTA-1
      kind                            | cbc:InvoiceTypeCode | 01
      operation                       | cbc:CustomizationID | 10
      issuedAt                        | cbc:Note[3] | Fecha y hora de la venta: 2026-03-16 10:00:00
      issuedAt                        | cbc:IssueTime | 10:00:00-05:00
      numberingPrefix                 | ext:UBLExtensions//sts:AuthorizedInvoices/sts:Prefix | SETP
      number                          | cbc:ID | SETP990000001
      customer.identificationType     | cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:CompanyID/@schemeName | 31
      customer.identification         | cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:CompanyID | 123456789
      customer.checkDigit             | cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:CompanyID/@schemeID | 6
      customer.organization           | cac:AccountingCustomerParty/cbc:AdditionalAccountID | 1
      customer.company                | cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:RegistrationName | Empresa S.A.S.
      customer.tradeName              | cac:AccountingCustomerParty//cac:PartyName/cbc:Name | Marca
      customer.names                  | cac:AccountingCustomerParty//cac:Contact/cbc:Name | Ana Ríos
      customer.address                | cac:AccountingCustomerParty//cac:PhysicalLocation//cbc:Line | calle 1
      customer.email                  | cac:AccountingCustomerParty//cac:Contact/cbc:ElectronicMail | a@example.com
      customer.phone                  | cac:AccountingCustomerParty//cac:Contact/cbc:Telephone | 300
      customer.municipality           | cac:AccountingCustomerParty//cac:PhysicalLocation/cac:Address/cbc:ID | 68679
      customer.country                | cac:AccountingCustomerParty//cac:PhysicalLocation//cac:Country/cbc:IdentificationCode | CO
      customer.tax                    | cac:AccountingCustomerParty//cac:PartyTaxScheme/cac:TaxScheme/cbc:ID | 01
      customer.responsibilities       | cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:TaxLevelCode | O-13;O-15
      lines.code                      | cac:InvoiceLine[1]/cac:Item/cac:StandardItemIdentification/cbc:ID | A
      lines.description               | cac:InvoiceLine[1]/cac:Item/cbc:Description | Producto
      lines.note                      | cac:InvoiceLine[1]/cbc:Note | nota
      lines.quantity                  | cac:InvoiceLine[1]/cbc:InvoicedQuantity | 2.00
      lines.unit                      | cac:InvoiceLine[1]/cbc:InvoicedQuantity/@unitCode | KGM
      lines.unitPrice                 | cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount | 1000.00
      lines.shelfPrice                | cac:InvoiceLine[2]/cac:Price/cbc:PriceAmount | 1000.00
      lines.discountRate              | cac:InvoiceLine[1]/cac:AllowanceCharge/cbc:MultiplierFactorNumeric | 10.00
      lines.discountAmount            | cac:InvoiceLine[2]/cac:AllowanceCharge/cbc:Amount | 10.00
      lines.standard                  | cac:InvoiceLine[1]/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID | 010
      lines.excluded                  | cac:InvoiceLine[3]/cbc:LineExtensionAmount | 100.00
      lines.taxes.kind                | cac:InvoiceLine[1]/cac:TaxTotal//cac:TaxScheme/cbc:ID | 01
      lines.taxes.rate                | cac:InvoiceLine[1]/cac:TaxTotal//cbc:Percent | 19.00
      lines.withholdings.kind         | cac:InvoiceLine[1]/cac:WithholdingTaxTotal//cac:TaxScheme/cbc:ID | 05
      lines.withholdings.rate         | cac:WithholdingTaxTotal//cbc:Percent | 15.00
      payments.form                   | cac:PaymentMeans[1]/cbc:ID | 2
      payments.method                 | cac:PaymentMeans[1]/cbc:PaymentMeansCode | 47
      payments.amount                 | cbc:Note[4] | Pagos: transferencia 3000.00; efectivo 425.10
      payments.dueDate                | cac:PaymentMeans[1]/cbc:PaymentDueDate | 2026-04-16
      payments.reference              | cac:PaymentMeans[1]/cbc:PaymentID | pago-1
      cashRounding                    | cac:LegalMonetaryTotal/cbc:PayableRoundingAmount | -5.00
      prepayments.reference           | cac:PrepaidPayment/cbc:ID | AN-1
      prepayments.receivedDate        | cac:PrepaidPayment/cbc:ReceivedDate | 2026-03-01
      prepayments.amount              | cac:PrepaidPayment/cbc:PaidAmount | 100.00
      prepayments.amount              | cac:LegalMonetaryTotal/cbc:PrepaidAmount | 100.00
      prepayments.note                | cac:PrepaidPayment/cbc:InstructionID | reserva
      surcharges.kind                 | cac:AllowanceCharge/cbc:ChargeIndicator | true
      surcharges.reason               | cac:AllowanceCharge/cbc:AllowanceChargeReason | propina
      surcharges.base                 | cac:AllowanceCharge/cbc:BaseAmount | 100.00
      surcharges.amount               | cac:AllowanceCharge/cbc:Amount | 10.00
      surcharges.amount               | cac:LegalMonetaryTotal/cbc:ChargeTotalAmount | 10.00
      orderReference.id_pedido_origen | cac:OrderReference/cbc:ID | PED-1
      orderReference.issueDate        | cac:OrderReference/cbc:IssueDate | 2026-03-15
      billingPeriod.startDate         | cac:InvoicePeriod/cbc:StartDate | 2026-03-01
      billingPeriod.endDate           | cac:InvoicePeriod/cbc:EndDate | 2026-03-15
      establishment.name              | cac:AccountingSupplierParty//cac:PartyName/cbc:Name | Sede Norte
      establishment.address           | cac:AccountingSupplierParty//cac:PhysicalLocation//cbc:Line | calle 100
      establishment.phone             | cac:AccountingSupplierParty//cac:Contact/cbc:Telephone | 6011234567
      establishment.email             | cac:AccountingSupplierParty//cac:Contact/cbc:ElectronicMail | norte@example.com
      establishment.municipality      | cac:AccountingSupplierParty//cac:PhysicalLocation/cac:Address/cbc:ID | 05001
      observation                     | cbc:Note[1] | Gracias por su compra
      """;

  private static final String EVERYTHING =
      """
      {"issuedAt": "2026-03-16T10:00:00-05:00", "numberingPrefix": "SETP", "number": 990000001,
       "customer": {"identificationType": "NIT", "identification": "123456789",
         "checkDigit": "6", "organization": "COMPANY", "company": "Empresa S.A.S.",
         "tradeName": "Marca", "names": "Ana Ríos", "address": "calle 1",
         "email": "a@example.com", "phone": "300", "municipality": "68679", "country": "CO",
         "tax": "IVA", "responsibilities": ["GRAN_CONTRIBUYENTE", "AUTORRETENEDOR"]},
       "lines": [
         {"code": "A", "description": "Producto", "note": "nota", "quantity": "2", "unit": "KGM",
          "unitPrice": "1000.00", "discountRate": "10", "standard": "GTIN",
          "taxes": [{"kind": "IVA", "rate": "19"}],
          "withholdings": [{"kind": "RETE_IVA", "rate": "15"}]},
         {"code": "B", "description": "Otro", "quantity": "1", "shelfPrice": "1190.00",
          "discountAmount": "10.00", "taxes": [{"kind": "IVA", "rate": "19"}]},
         {"code": "C", "description": "Excluido", "quantity": "1", "unitPrice": "100.00",
          "excluded": true}],
       "payments": [
         {"form": "CREDIT", "method": "TRANSFER", "amount": "3000.00", "dueDate": "2026-04-16",
          "reference": "pago-1"},
         {"form": "CASH", "method": "CASH", "amount": "425.10"}],
       "cashRounding": "-5.00",
       "prepayments": [{"reference": "AN-1", "receivedDate": "2026-03-01", "amount": "100.00",
         "note": "reserva"}],
       "surcharges": [{"kind": "CONDITIONAL", "reason": "propina", "base": "100.00",
         "amount": "10.00"}],
       "orderReference": {"id_pedido_origen": "PED-1", "issueDate": "2026-03-15"},
       "billingPeriod": {"startDate": "2026-03-01", "endDate": "2026-03-15"},
       "establishment": {"name": "Sede Norte", "address": "calle 100", "phone": "6011234567",
         "email": "norte@example.com", "municipality": "05001"},
       "observation": "Gracias por su compra"}\
      """;
}
