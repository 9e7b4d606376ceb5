package co.acuse.factus.document.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The sales of the provider's own examples. */
public final class RequestFixture {

  private RequestFixture() {}

  public static BillRequest standardSale() {
    return BillRequest.standard(content(payment("83300")).build());
  }

  static BillRequest creditSale() {
    var onCredit =
        Payment.credit("47", amount("83300"), LocalDate.of(2028, 3, 25))
            .withReferenceCode("pago-001");
    return BillRequest.standard(content(onCredit).build());
  }

  static BillRequest everythingOptional() {
    var content =
        content(payment("85300"))
            .createdTime(LocalTime.of(9, 5))
            .sendEmail(false)
            .prepayment(
                new Prepayment("1", LocalDate.of(2025, 8, 1), amount("3300"), "abono", null))
            .allowanceCharge(AllowanceCharge.surcharge("propina", amount("20000"), amount("2000")))
            .orderReference(new OrderReference("ORD-2026-0130", LocalDate.of(2023, 6, 23)))
            .establishment(
                new Establishment(
                    "SuperMarket", "calle 10", "0987654321", "s@example.com", "68679"))
            .billingPeriod(
                new BillingPeriod(
                    LocalDate.of(2025, 1, 1),
                    LocalTime.of(5, 11),
                    LocalDate.of(2025, 1, 2),
                    LocalTime.of(11, 59, 59)))
            .build();
    return BillRequest.standard(content).withCurrency(new Currency("USD", amount("3565.07")));
  }

  static BillRequest rounding() {
    var content =
        DocumentContent.of("R-1")
            .sendEmail(null)
            .payment(Payment.cash("10", amount("100000")))
            .payment(Payment.cash("49", amount("160550")))
            .cashRoundingAmount(amount("-14.81"))
            .customer(Customer.finalConsumer())
            .item(item("A", "1", "175925.93").tax(ItemTax.of("04", amount("8.00"))).build())
            .item(item("B", "2", "14814.81").tax(ItemTax.of("04", amount("8.00"))).build())
            .item(item("C", "1", "32407.41").tax(ItemTax.of("01", amount("19.00"))).build())
            .build();
    return BillRequest.standard(content);
  }

  static BillRequest mandate() {
    var content =
        DocumentContent.of("M-1")
            .sendEmail(null)
            .payment(Payment.cash("10", amount("12000")))
            .payment(Payment.cash("10", amount("5850")))
            .customer(Customer.finalConsumer())
            .item(
                item("A", "1.00", "10000.00")
                    .tax(ItemTax.of("01", amount("19.00")))
                    .schemeId(1)
                    .mandate(new Mandate("13", "23434"))
                    .build())
            .item(item("B", "1.00", "5000.00").tax(ItemTax.excludedFromIva()).schemeId(0).build())
            .build();
    return BillRequest.standard(content).withOperationType("11");
  }

  static BillRequest health() {
    var content =
        DocumentContent.of("S-1")
            .sendEmail(null)
            .payment(Payment.cash("10", amount("10000")))
            .prepayment(new Prepayment("1", LocalDate.of(2025, 8, 1), amount("5000"), null, "01"))
            .billingPeriod(
                new BillingPeriod(LocalDate.of(2025, 1, 1), null, LocalDate.of(2025, 1, 2), null))
            .health(new Health("1920304050", "04", "10", "CONT1230", ""))
            .customer(Customer.finalConsumer())
            .item(
                item("A", "1.00", "10000.00")
                    .tax(ItemTax.excludedFromIva())
                    .withholding(new Withholding("06", amount("4.00")))
                    .additionalProperty(new AdditionalProperty("03", "250000", amount("10"), "KGM"))
                    .collectionConceptCode("PAC")
                    .discountAmount(amount("0.50"))
                    .note("nota")
                    .build())
            .build();
    return BillRequest.standard(content)
        .withOperationType("SS-CUFE")
        .withBeneficiary(new Beneficiary("CC", "12345678", "", ""));
  }

  static CreditNoteRequest creditNote() {
    return CreditNoteRequest.onBill("SETP990000550", "2", content(payment("83300")).build());
  }

  static DebitNoteRequest debitNote() {
    return DebitNoteRequest.onBill("SETP990000550", "3", content(payment("83300")).build());
  }

  static DocumentContent.Builder content(Payment payment) {
    return DocumentContent.of("FACT-2026-0124")
        .sendEmail(null)
        .numberingRangeId(389L)
        .observation("Observación de prueba")
        .payment(payment)
        .cashRoundingAmount(amount("0.00"))
        .customer(
            Customer.of("31", "123456789")
                .company("Alan company name")
                .tradeName("Alan trade name")
                .address("calle 1 # 1-1")
                .email("alan.company@email.com")
                .phone("1234567890")
                .tributeCode("ZZ")
                .countryCode("CO")
                .responsibilities(List.of("R-99-PN"))
                .municipalityCode("68679")
                .build())
        .item(product("PROD-000A", "Producto A", "1.00", "10000.00"))
        .item(product("PROD-000B", "Producto B", "3.00", "20000.00"));
  }

  static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  private static Item product(String code, String name, String quantity, String price) {
    return Item.of(code, name, amount(quantity), amount(price))
        .discountRate(amount("0.00"))
        .tax(ItemTax.of("01", amount("19.00")))
        .build();
  }

  private static Item.Builder item(String code, String quantity, String price) {
    return Item.of(code, "Producto " + code, amount(quantity), amount(price));
  }

  private static Payment payment(String amount) {
    return Payment.cash("42", amount(amount)).withReferenceCode("pago-001");
  }
}
