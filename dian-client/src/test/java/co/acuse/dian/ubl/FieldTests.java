package co.acuse.dian.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each field of a document stands; paths are below the root. */
class FieldTests {

  private static final Written INVOICE = Written.of(Sample.fullInvoice(InvoiceType.NATIONAL_SALE));
  private static final Written CREDIT_NOTE = Written.of(Sample.fullCreditNote());
  private static final Written DEBIT_NOTE = Written.of(Sample.fullDebitNote());

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ext:UBLExtensions//sts:InvoiceAuthorization                          | 18760000001
          ext:UBLExtensions//sts:AuthorizationPeriod/cbc:StartDate             | 2019-01-19
          ext:UBLExtensions//sts:AuthorizationPeriod/cbc:EndDate               | 2030-01-19
          ext:UBLExtensions//sts:AuthorizedInvoices/sts:Prefix                 | SETP
          ext:UBLExtensions//sts:AuthorizedInvoices/sts:From                   | 990000000
          ext:UBLExtensions//sts:AuthorizedInvoices/sts:To                     | 995000000
          cbc:CustomizationID                                 | 11
          cbc:ProfileID                                       | DIAN 2.1: Factura Electrónica de Venta
          cbc:ID                                              | SETP990000003
          cbc:UUID/@schemeName                                | CUFE-SHA384
          cbc:DueDate                                         | 2026-04-01
          cbc:InvoiceTypeCode                                 | 01
          cac:InvoicePeriod/cbc:StartDate                     | 2026-02-01
          cac:InvoicePeriod/cbc:EndDate                       | 2026-02-28
          cac:AccountingSupplierParty//cac:CorporateRegistrationScheme/cbc:ID | SETP
          cac:PrepaidPayment/cbc:ID                           | ANT-1
          cac:PrepaidPayment/cbc:PaidAmount                   | 300.00
          cac:PrepaidPayment/cbc:ReceivedDate                 | 2026-02-10
          cac:PrepaidPayment/cbc:PaidDate                     | 2026-02-09
          cac:PrepaidPayment/cbc:InstructionID                | Anticipo del pedido
          cac:WithholdingTaxTotal/cbc:TaxAmount               | 73.75
          cac:WithholdingTaxTotal/cac:TaxSubtotal/cbc:TaxableAmount | 2950.00
          cac:WithholdingTaxTotal/cac:TaxSubtotal/cbc:TaxAmount     | 73.75
          cac:WithholdingTaxTotal//cbc:Percent                | 2.50
          cac:WithholdingTaxTotal//cac:TaxScheme/cbc:ID       | 06
          cac:WithholdingTaxTotal//cac:TaxScheme/cbc:Name     | ReteRenta
          cac:LegalMonetaryTotal/cbc:LineExtensionAmount      | 2950.00
          cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount       | 3450.00
          cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount       | 3715.50
          cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount     | 200.00
          cac:LegalMonetaryTotal/cbc:ChargeTotalAmount        | 100.00
          cac:LegalMonetaryTotal/cbc:PrepaidAmount            | 300.00
          cac:LegalMonetaryTotal/cbc:PayableRoundingAmount    | -0.50
          cac:LegalMonetaryTotal/cbc:PayableAmount            | 3315.00
          cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID | USD
          cac:InvoiceLine[1]/cbc:ID                           | 1
          cac:InvoiceLine[1]/cbc:ID/@schemeID                 | 1
          cac:InvoiceLine[1]/cbc:Note                         | Nota de la línea
          cac:InvoiceLine[1]/cbc:InvoicedQuantity             | 3.00
          cac:InvoiceLine[1]/cbc:InvoicedQuantity/@unitCode   | KGM
          cac:InvoiceLine[1]/cbc:LineExtensionAmount          | 2950.00
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:ID    | 1
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:ChargeIndicator           | false
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:AllowanceChargeReasonCode | 00
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:AllowanceChargeReason     | Rebaja
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:MultiplierFactorNumeric   | 3.35
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:Amount                    | 100.38
          cac:InvoiceLine[1]/cac:AllowanceCharge[1]/cbc:BaseAmount                | 3000.38
          cac:InvoiceLine[1]/cac:AllowanceCharge[2]/cbc:ID                        | 2
          cac:InvoiceLine[1]/cac:AllowanceCharge[2]/cbc:ChargeIndicator           | true
          cac:InvoiceLine[1]/cac:AllowanceCharge[2]/cbc:AllowanceChargeReason     | Empaque
          cac:InvoiceLine[1]/cac:TaxTotal[1]/cbc:TaxAmount                        | 560.50
          cac:InvoiceLine[1]/cac:TaxTotal[1]/cac:TaxSubtotal/cbc:TaxableAmount    | 2950.00
          cac:InvoiceLine[1]/cac:TaxTotal[1]//cbc:Percent                         | 19.00
          cac:InvoiceLine[1]/cac:TaxTotal[1]//cac:TaxScheme/cbc:ID                | 01
          cac:InvoiceLine[1]/cac:TaxTotal[1]//cac:TaxScheme/cbc:Name              | IVA
          cac:InvoiceLine[1]/cac:TaxTotal[2]//cbc:BaseUnitMeasure                 | 3.00
          cac:InvoiceLine[1]/cac:TaxTotal[2]//cbc:PerUnitAmount                   | 60.00
          cac:InvoiceLine[1]/cac:WithholdingTaxTotal/cbc:TaxAmount                | 73.75
          cac:InvoiceLine[1]/cac:Item/cbc:Description                             | Café de altura
          cac:InvoiceLine[1]/cac:Item/cbc:BrandName                               | Marca
          cac:InvoiceLine[1]/cac:Item/cbc:ModelName                               | Modelo 8
          cac:InvoiceLine[1]/cac:Item/cac:SellersItemIdentification/cbc:ID        | SKU-9
          cac:InvoiceLine[1]/cac:Item/cac:StandardItemIdentification/cbc:ID       | 50201706
          cac:InvoiceLine[1]/cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID | 001
          cac:InvoiceLine[1]/cac:Item/cac:AdditionalItemProperty/cbc:Name         | Remesa
          cac:InvoiceLine[1]/cac:Item/cac:AdditionalItemProperty/cbc:Value        | R-1
          cac:InvoiceLine[1]/cac:Item/cac:AdditionalItemProperty/cbc:ValueQuantity | 12.50
          cac:InvoiceLine[1]/cac:Item/cac:AdditionalItemProperty/cbc:ValueQuantity/@unitCode | LTR
          cac:InvoiceLine[1]//cac:AgentParty/cac:PartyIdentification/cbc:ID       | 900108281
          cac:InvoiceLine[1]//cac:AgentParty/cac:PartyIdentification/cbc:ID/@schemeID   | 3
          cac:InvoiceLine[1]//cac:AgentParty/cac:PartyIdentification/cbc:ID/@schemeName | 31
          cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount                            | 1000.125
          cac:InvoiceLine[1]/cac:Price/cbc:PriceAmount/@currencyID                | USD
          cac:InvoiceLine[1]/cac:Price/cbc:BaseQuantity                           | 3.00
          cac:InvoiceLine[1]/cac:Price/cbc:BaseQuantity/@unitCode                 | KGM
          cac:InvoiceLine[2]/cbc:ID                                               | 2
          cac:InvoiceLine[2]/cbc:FreeOfChargeIndicator                            | true
          cac:InvoiceLine[2]//cac:AlternativeConditionPrice/cbc:PriceAmount       | 500.00
          cac:InvoiceLine[2]//cac:AlternativeConditionPrice/cbc:PriceTypeCode     | 01
          """)
  void anInvoiceSays(String path, String value) {
    assertThat(INVOICE.at(path)).containsExactly(value);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cbc:CustomizationID                                 | 20
          cbc:ProfileID                                       | DIAN 2.1: Nota Crédito de Factura Electrónica de Venta
          cbc:ID                                              | NC1234
          cbc:UUID/@schemeName                                | CUDE-SHA384
          cbc:CreditNoteTypeCode                              | 91
          cac:DiscrepancyResponse/cbc:ReferenceID             | SETP990000001
          cac:DiscrepancyResponse/cbc:ResponseCode            | 1
          cac:DiscrepancyResponse/cbc:Description             | Devolución de una unidad
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID        | SETP990000001
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:UUID      | 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:UUID/@schemeName | CUFE-SHA384
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate | 2026-02-20
          cac:AccountingSupplierParty//cac:CorporateRegistrationScheme/cbc:ID | NC
          cac:LegalMonetaryTotal/cbc:PayableAmount            | 3615.00
          cac:CreditNoteLine[1]/cbc:CreditedQuantity          | 3.00
          cac:CreditNoteLine[1]/cbc:CreditedQuantity/@unitCode | KGM
          cac:CreditNoteLine[1]/cac:AllowanceCharge[1]/cbc:Amount | 100.38
          cac:CreditNoteLine[2]/cbc:FreeOfChargeIndicator     | true
          """)
  void aCreditNoteSays(String path, String value) {
    assertThat(CREDIT_NOTE.at(path)).containsExactly(value);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cbc:CustomizationID                                 | 30
          cbc:ProfileID                                       | DIAN 2.1: Nota Débito de Factura Electrónica de Venta
          cbc:ID                                              | ND4321
          cbc:UUID/@schemeName                                | CUDE-SHA384
          cac:DiscrepancyResponse/cbc:ResponseCode            | 2
          cac:DiscrepancyResponse/cbc:Description             | Gastos de cobranza
          cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID | SETP990000001
          cac:PrepaidPayment/cbc:PaidAmount                   | 300.00
          cac:RequestedMonetaryTotal/cbc:PayableAmount        | 3315.00
          cac:DebitNoteLine[1]/cbc:DebitedQuantity            | 3.00
          cac:DebitNoteLine[1]/cbc:DebitedQuantity/@unitCode  | KGM
          """)
  void aDebitNoteSays(String path, String value) {
    assertThat(DEBIT_NOTE.at(path)).containsExactly(value);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ext:UBLExtensions//sts:InvoiceSource/cbc:IdentificationCode                 | CO
          ext:UBLExtensions//sts:InvoiceSource/cbc:IdentificationCode/@listAgencyID   | 6
          ext:UBLExtensions//sts:InvoiceSource/cbc:IdentificationCode/@listAgencyName | United Nations Economic Commission for Europe
          ext:UBLExtensions//sts:InvoiceSource/cbc:IdentificationCode/@listSchemeURI  | urn:oasis:names:specification:ubl:codelist:gc:CountryIdentificationCode-2.1
          ext:UBLExtensions//sts:ProviderID                                    | 900508908
          ext:UBLExtensions//sts:ProviderID/@schemeID                          | 9
          ext:UBLExtensions//sts:ProviderID/@schemeName                        | 31
          ext:UBLExtensions//sts:ProviderID/@schemeAgencyID                    | 195
          ext:UBLExtensions//sts:ProviderID/@schemeAgencyName                  | CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)
          ext:UBLExtensions//sts:SoftwareID                                    | 56f2ae4e-9812-4fad-9255-08fcfcd5ccb0
          ext:UBLExtensions//sts:SoftwareID/@schemeAgencyID                    | 195
          ext:UBLExtensions//sts:SoftwareSecurityCode                          | b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2
          ext:UBLExtensions//sts:SoftwareSecurityCode/@schemeAgencyID          | 195
          ext:UBLExtensions//sts:AuthorizationProviderID                       | 800197268
          ext:UBLExtensions//sts:AuthorizationProviderID/@schemeID             | 4
          ext:UBLExtensions//sts:AuthorizationProviderID/@schemeName           | 31
          ext:UBLExtensions//sts:QRCode                                        | https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
          cbc:UBLVersionID                                    | UBL 2.1
          cbc:ProfileExecutionID                              | 2
          cbc:UUID                                            | a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
          cbc:UUID/@schemeID                                  | 2
          cbc:IssueDate                                       | 2026-03-02
          cbc:IssueTime                                       | 09:05:07-05:00
          cbc:Note[1]                                         | Gracias por su compra
          cbc:Note[2]                                         | Segunda nota: 5 < 6 & "7"
          cbc:DocumentCurrencyCode                            | USD
          cbc:DocumentCurrencyCode/@listID                    | ISO 4217 Alpha
          cbc:LineCountNumeric                                | 2
          cac:OrderReference/cbc:ID                           | OC-77
          cac:OrderReference/cbc:IssueDate                    | 2026-01-11
          cac:DespatchDocumentReference/cbc:ID                | DESP-1
          cac:DespatchDocumentReference/cbc:IssueDate         | 2026-01-12
          cac:DespatchDocumentReference/cbc:DocumentTypeCode  | T1
          cac:ReceiptDocumentReference/cbc:ID                 | REC-2
          cac:ContractDocumentReference/cbc:ID                | CTO-3
          cac:AdditionalDocumentReference/cbc:ID              | ADI-4
          cac:AccountingSupplierParty/cbc:AdditionalAccountID | 1
          cac:AccountingSupplierParty//cbc:IndustryClassificationCode | 4711;5611
          cac:AccountingSupplierParty//cac:PartyName/cbc:Name | Tienda Ñandú
          cac:AccountingSupplierParty//cac:Address/cbc:ID     | 11001
          cac:AccountingSupplierParty//cac:Address/cbc:CityName | Bogotá, D.C.
          cac:AccountingSupplierParty//cac:Address/cbc:PostalZone | 110221
          cac:AccountingSupplierParty//cac:Address/cbc:CountrySubentity | Bogotá
          cac:AccountingSupplierParty//cac:Address/cbc:CountrySubentityCode | 11
          cac:AccountingSupplierParty//cac:Address/cac:AddressLine/cbc:Line | Av. Jiménez # 7-13
          cac:AccountingSupplierParty//cac:Address/cac:Country/cbc:IdentificationCode | CO
          cac:AccountingSupplierParty//cac:Address/cac:Country/cbc:Name | Colombia
          cac:AccountingSupplierParty//cac:Address/cac:Country/cbc:Name/@languageID | es
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:RegistrationName | Café & Año S.A.S.
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:CompanyID | 900508908
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:CompanyID/@schemeID | 9
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:CompanyID/@schemeName | 31
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:CompanyID/@schemeAgencyID | 195
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:TaxLevelCode | O-13;O-15
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:TaxLevelCode/@listName | 48
          cac:AccountingSupplierParty//cac:RegistrationAddress/cbc:ID | 05001
          cac:AccountingSupplierParty//cac:RegistrationAddress/cbc:CountrySubentityCode | 05
          cac:AccountingSupplierParty//cac:RegistrationAddress/cac:AddressLine/cbc:Line | Calle 10 # 20-30
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cac:TaxScheme/cbc:ID | ZA
          cac:AccountingSupplierParty//cac:PartyTaxScheme/cac:TaxScheme/cbc:Name | IVA e INC
          cac:AccountingSupplierParty//cac:PartyLegalEntity/cbc:RegistrationName | Café & Año S.A.S.
          cac:AccountingSupplierParty//cac:PartyLegalEntity/cbc:CompanyID | 900508908
          cac:AccountingSupplierParty//cac:CorporateRegistrationScheme/cbc:Name | 10181
          cac:AccountingSupplierParty//cac:Contact/cbc:Name   | Caja uno
          cac:AccountingSupplierParty//cac:Contact/cbc:Telephone | 6012345678
          cac:AccountingSupplierParty//cac:Contact/cbc:ElectronicMail | caja@example.com
          cac:AccountingCustomerParty/cbc:AdditionalAccountID | 2
          cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID | 1020304050
          cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID/@schemeName | 13
          cac:AccountingCustomerParty//cac:PartyName/cbc:Name | Muñoz Diseños
          cac:AccountingCustomerParty//cac:Address/cbc:CityName | Quito
          cac:AccountingCustomerParty//cac:Address/cac:Country/cbc:IdentificationCode | EC
          cac:AccountingCustomerParty//cac:RegistrationAddress/cbc:CityName | Quito
          cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:CompanyID | 1020304050
          cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:TaxLevelCode | O-47
          cac:AccountingCustomerParty//cac:PartyTaxScheme/cbc:TaxLevelCode/@listName | 49
          cac:AccountingCustomerParty//cac:TaxScheme/cbc:ID   | ZZ
          cac:AccountingCustomerParty//cac:TaxScheme/cbc:Name | No aplica
          cac:AccountingCustomerParty//cac:CorporateRegistrationScheme/cbc:Name | 90518
          cac:AccountingCustomerParty//cac:Contact/cbc:ElectronicMail | maria@example.com
          cac:AccountingCustomerParty//cac:Person/cbc:FirstName | María
          cac:AccountingCustomerParty//cac:Person/cbc:MiddleName | Luz
          cac:AccountingCustomerParty//cac:Person/cbc:FamilyName | Muñoz
          cac:Delivery/cbc:ActualDeliveryDate                 | 2026-03-03
          cac:Delivery/cac:DeliveryAddress/cbc:ID             | 76001
          cac:Delivery/cac:DeliveryAddress/cac:AddressLine/cbc:Line | Calle 5 # 6-78
          cac:DeliveryTerms/cbc:SpecialTerms                  | Portes pagados
          cac:DeliveryTerms/cbc:LossRiskResponsibilityCode    | CIF
          cac:PaymentMeans[1]/cbc:ID                          | 2
          cac:PaymentMeans[1]/cbc:PaymentMeansCode            | 47
          cac:PaymentMeans[1]/cbc:PaymentDueDate              | 2026-04-01
          cac:PaymentMeans[1]/cbc:PaymentID                   | Comprobante 55
          cac:PaymentMeans[2]/cbc:ID                          | 1
          cac:PaymentMeans[2]/cbc:PaymentMeansCode            | 48
          cac:AllowanceCharge[1]/cbc:ID                       | 1
          cac:AllowanceCharge[1]/cbc:ChargeIndicator          | false
          cac:AllowanceCharge[1]/cbc:AllowanceChargeReasonCode | 01
          cac:AllowanceCharge[1]/cbc:AllowanceChargeReason    | Cliente frecuente
          cac:AllowanceCharge[1]/cbc:MultiplierFactorNumeric  | 6.78
          cac:AllowanceCharge[1]/cbc:Amount                   | 200.00
          cac:AllowanceCharge[1]/cbc:BaseAmount               | 2951.50
          cac:AllowanceCharge[2]/cbc:ID                       | 2
          cac:AllowanceCharge[2]/cbc:ChargeIndicator          | true
          cac:PaymentExchangeRate/cbc:SourceCurrencyCode      | USD
          cac:PaymentExchangeRate/cbc:SourceCurrencyBaseRate  | 1.00
          cac:PaymentExchangeRate/cbc:TargetCurrencyCode      | COP
          cac:PaymentExchangeRate/cbc:TargetCurrencyBaseRate  | 1.00
          cac:PaymentExchangeRate/cbc:CalculationRate         | 4123.456
          cac:PaymentExchangeRate/cbc:Date                    | 2026-03-01
          cac:TaxTotal[1]/cbc:TaxAmount                       | 585.50
          cac:TaxTotal[1]/cbc:TaxAmount/@currencyID           | USD
          cac:TaxTotal[1]/cbc:RoundingAmount                  | 0.01
          cac:TaxTotal[1]/cac:TaxSubtotal[1]/cbc:TaxableAmount | 2950.00
          cac:TaxTotal[1]/cac:TaxSubtotal[1]/cbc:TaxAmount    | 560.50
          cac:TaxTotal[1]/cac:TaxSubtotal[1]//cbc:Percent     | 19.00
          cac:TaxTotal[1]/cac:TaxSubtotal[1]//cac:TaxScheme/cbc:ID | 01
          cac:TaxTotal[1]/cac:TaxSubtotal[1]//cac:TaxScheme/cbc:Name | IVA
          cac:TaxTotal[1]/cac:TaxSubtotal[2]//cbc:Percent     | 5.00
          cac:TaxTotal[2]/cac:TaxSubtotal/cbc:BaseUnitMeasure | 3.00
          cac:TaxTotal[2]/cac:TaxSubtotal/cbc:BaseUnitMeasure/@unitCode | NIU
          cac:TaxTotal[2]/cac:TaxSubtotal/cbc:PerUnitAmount   | 60.00
          cac:TaxTotal[2]//cac:TaxScheme/cbc:ID               | 22
          cac:TaxTotal[2]//cac:TaxScheme/cbc:Name             | INC Bolsas
          """)
  void everyDocumentSays(String path, String value) {
    for (Written document : List.of(INVOICE, CREDIT_NOTE, DEBIT_NOTE)) {
      assertThat(document.at(path)).containsExactly(value);
    }
  }

  static Stream<Record> fullDocuments() {
    return Stream.of(
        Sample.fullInvoice(InvoiceType.NATIONAL_SALE),
        Sample.fullCreditNote(),
        Sample.fullDebitNote(),
        Sample.creditNoteForPeriod(),
        Sample.debitNoteForPeriod());
  }

  @ParameterizedTest
  @MethodSource("fullDocuments")
  void nothingThatADocumentHoldsIsLost(Record document) {
    String written = String.join("\n", Written.of((DianDocument) document).values());

    assertThat(Values.of(document))
        .hasSizeGreaterThan(150)
        .allSatisfy(value -> assertThat(written).contains(value));
  }

  @ParameterizedTest
  @EnumSource(InvoiceType.class)
  void everyTypeOfInvoiceSaysItsCodeAndScheme(InvoiceType type) {
    Written invoice = Written.of(Sample.fullInvoice(type));

    assertThat(invoice.at("cbc:InvoiceTypeCode")).containsExactly(type.code());
    assertThat(invoice.at("cbc:UUID/@schemeName")).containsExactly(type.uuidKind().schemeName());
  }

  @Test
  void aContingencyOfTheIssuerHasACudeAndOneOfTheDianACufe() {
    assertThat(InvoiceType.ISSUER_CONTINGENCY.uuidKind().schemeName()).isEqualTo("CUDE-SHA384");
    assertThat(InvoiceType.DIAN_CONTINGENCY.uuidKind().schemeName()).isEqualTo("CUFE-SHA384");
  }

  @Test
  void aNoteForAPeriodNamesNoInvoice() {
    for (DianDocument note : List.of(Sample.creditNoteForPeriod(), Sample.debitNoteForPeriod())) {
      Written written = Written.of(note);
      assertThat(written.at("cac:InvoicePeriod/*")).containsExactly("2026-02-01", "2026-02-28");
      assertThat(written.at("cac:DiscrepancyResponse/cbc:ReferenceID")).isEmpty();
      assertThat(written.at("cac:BillingReference")).isEmpty();
    }
    assertThat(Written.of(Sample.creditNoteForPeriod()).at("cbc:CustomizationID"))
        .containsExactly("22");
    assertThat(Written.of(Sample.debitNoteForPeriod()).at("cbc:CustomizationID"))
        .containsExactly("32");
  }

  @Test
  void whoGivesNoNameIsTheFinalConsumer() {
    Written invoice = Written.of(Sample.finalConsumerInvoice());
    String customer = "cac:AccountingCustomerParty";

    assertThat(invoice.at(customer + "/cbc:AdditionalAccountID")).containsExactly("2");
    assertThat(invoice.at(customer + "//cac:PartyTaxScheme/cbc:CompanyID"))
        .containsExactly("222222222222");
    assertThat(invoice.at(customer + "//cac:PartyTaxScheme/cbc:CompanyID/@schemeName"))
        .containsExactly("13");
    assertThat(invoice.at(customer + "//cbc:CompanyID/@schemeID")).isEmpty();
    assertThat(invoice.at(customer + "//cac:PartyName/cbc:Name"))
        .containsExactly("consumidor final");
    assertThat(invoice.at(customer + "//cbc:TaxLevelCode")).containsExactly("R-99-PN");
  }

  @Test
  void aCompanyThatBuysIsNotIdentifiedTwice() {
    assertThat(
            Written.of(Sample.smallInvoice())
                .at("cac:AccountingCustomerParty//cac:PartyIdentification"))
        .isEmpty();
  }

  @Test
  void nothingEmptyIsWrittenForWhatIsAbsent() {
    for (DianDocument small :
        List.of(Sample.smallInvoice(), Sample.smallCreditNote(), Sample.smallDebitNote())) {
      assertThat(Written.of(small).values())
          .filteredOn(value -> value.endsWith(" = "))
          .containsExactly("ext:ExtensionContent = ");
    }
  }

  @Test
  void aDocumentWithoutPrefixHasNoRegistrationScheme() {
    assertThat(Written.of(Sample.smallDebitNote()).at("cbc:ID")).containsExactly("8");
    assertThat(
            Written.of(Sample.smallDebitNote())
                .at("cac:AccountingSupplierParty//cac:CorporateRegistrationScheme/*"))
        .containsExactly("10181");
  }
}
