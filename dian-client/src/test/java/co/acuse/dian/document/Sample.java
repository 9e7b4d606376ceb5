package co.acuse.dian.document;

import co.acuse.dian.code.Environment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents for tests: a full one of each kind, where every field has a value of its own, and small
 * ones. Their sums are right.
 */
public final class Sample {

  public static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

  public static final NumberingAuthorisation AUTHORISATION =
      new NumberingAuthorisation(
          "18760000001",
          LocalDate.of(2019, 1, 19),
          LocalDate.of(2030, 1, 19),
          "SETP",
          990_000_000L,
          995_000_000L);

  private static final Software SOFTWARE =
      new Software("56f2ae4e-9812-4fad-9255-08fcfcd5ccb0", new Nit("900508908"));

  private static final TaxRate NINETEEN = TaxRate.percent(amount("19"));

  private Sample() {}

  public static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  /** A cash sale in pesos to a company: one line, IVA 19 %. */
  public static Invoice smallInvoice() {
    return Invoice.sale(AUTHORISATION, smallContent("SETP", 990_000_001L, companyCustomer()));
  }

  /** The same to somebody who gives no name. */
  public static Invoice finalConsumerInvoice() {
    return Invoice.sale(AUTHORISATION, smallContent("SETP", 990_000_002L, Party.finalConsumer()));
  }

  public static CreditNote smallCreditNote() {
    return new CreditNote(
        CreditConcept.ANNULMENT,
        "Anulación",
        invoiceReference(),
        smallContent("NC", 7, companyCustomer()));
  }

  public static DebitNote smallDebitNote() {
    return new DebitNote(
        DebitConcept.INTEREST,
        "Intereses",
        invoiceReference(),
        List.of(),
        smallContent("", 8, companyCustomer()));
  }

  public static CreditNote creditNoteForPeriod() {
    return new CreditNote(
        CreditConcept.DISCOUNT, "Descuento del mes", february(), fullContent("NC", 1234, null));
  }

  public static DebitNote debitNoteForPeriod() {
    return new DebitNote(
        DebitConcept.OTHER, "Ajuste del mes", february(), List.of(), fullContent("ND", 4321, null));
  }

  public static Invoice fullInvoice(InvoiceType type) {
    return new Invoice(
        type,
        InvoiceOperation.MANDATE,
        AUTHORISATION,
        LocalDate.of(2026, 4, 1),
        february(),
        List.of(prepayment()),
        List.of(withholding()),
        fullContent("SETP", 990_000_003L, amount("300")));
  }

  public static CreditNote fullCreditNote() {
    return new CreditNote(
        CreditConcept.PARTIAL_RETURN,
        "Devolución de una unidad",
        invoiceReference(),
        fullContent("NC", 1234, null));
  }

  public static DebitNote fullDebitNote() {
    return new DebitNote(
        DebitConcept.EXPENSES,
        "Gastos de cobranza",
        invoiceReference(),
        List.of(prepayment()),
        fullContent("ND", 4321, amount("300")));
  }

  public static DianDocument withTotals(DianDocument document, Totals totals) {
    Content content = document.content();
    return with(document, content, totals, content.taxes(), content.lines());
  }

  public static DianDocument withTaxes(DianDocument document, List<TaxTotal> taxes) {
    Content content = document.content();
    return with(document, content, content.totals(), taxes, content.lines());
  }

  public static DianDocument withLines(DianDocument document, List<Line> lines) {
    Content content = document.content();
    return with(document, content, content.totals(), content.taxes(), lines);
  }

  public static Period february() {
    return new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
  }

  public static InvoiceReference invoiceReference() {
    return new InvoiceReference(
        "SETP990000001", UuidKind.CUFE, "0f".repeat(48), LocalDate.of(2026, 2, 20));
  }

  public static Party supplier() {
    return Party.of(
            PersonType.JURIDICAL, Identification.of(new Nit("900508908")), "Café & Año S.A.S.")
        .tradeName("Tienda Ñandú")
        .industries(List.of("4711", "5611"))
        .responsibilities(
            List.of(FiscalResponsibility.LARGE_TAXPAYER, FiscalResponsibility.SELF_WITHHOLDER))
        .vatRegime(VatRegime.RESPONSIBLE)
        .tax(PartyTax.IVA_AND_INC)
        .address(
            new Address(
                "11001",
                "Bogotá, D.C.",
                "110221",
                "Bogotá",
                "Av. Jiménez # 7-13",
                Country.COLOMBIA))
        .taxAddress(Address.inColombia("05001", "Medellín", "Antioquia", "Calle 10 # 20-30"))
        .merchantRegistration("10181")
        .contact(new Contact("Caja uno", "6012345678", "caja@example.com"))
        .build();
  }

  public static Party companyCustomer() {
    return Party.of(PersonType.JURIDICAL, Identification.of(new Nit("800199436")), "Cliente S.A.")
        .address(Address.inColombia("11001", "Bogotá, D.C.", "Bogotá", "Carrera 8 # 20-14"))
        .contact(Contact.email("cliente@example.com"))
        .build();
  }

  public static Line smallLine() {
    TaxSubtotal iva = new TaxSubtotal(amount("100000"), amount("19000"), NINETEEN);
    return Line.of(
            Item.own("P-1", "Camisa"),
            new Quantity(amount("2"), "94"),
            amount("50000"),
            amount("100000"))
        .tax(TaxTotal.of(Tribute.IVA, iva))
        .build();
  }

  static Content smallContent(String prefix, long number, Party customer) {
    TaxSubtotal iva = new TaxSubtotal(amount("100000"), amount("19000"), NINETEEN);
    return content(prefix, number)
        .paymentMeans(PaymentMeans.atOnce("10"))
        .tax(TaxTotal.of(Tribute.IVA, iva))
        .line(smallLine())
        .build(
            supplier(), customer, Totals.of(amount("100000"), amount("100000"), amount("119000")));
  }

  private static Content.Builder content(String prefix, long number) {
    return Content.of(
        Environment.TESTS,
        SOFTWARE,
        new DocumentNumber(prefix, number),
        ISSUED,
        LocalTime.of(9, 5, 7));
  }

  /** Withholdings are in invoices only, and so are prepaid payments not in credit notes. */
  private static Content fullContent(String prefix, long number, @Nullable BigDecimal prepaid) {
    boolean invoice = prefix.equals("SETP");
    return content(prefix, number)
        .note("Gracias por su compra")
        .note("Segunda nota: 5 < 6 & \"7\"")
        .exchangeRate(
            new ExchangeRate(
                Currency.getInstance("USD"), amount("4123.456"), LocalDate.of(2026, 3, 1)))
        .references(references())
        .delivery(
            new Delivery(
                LocalDate.of(2026, 3, 3),
                Address.inColombia("76001", "Cali", "Valle del Cauca", "Calle 5 # 6-78")))
        .deliveryTerms(new DeliveryTerms("Portes pagados", Incoterm.CIF))
        .paymentMeans(
            new PaymentMeans(
                PaymentForm.ON_CREDIT, "47", LocalDate.of(2026, 4, 1), "Comprobante 55"))
        .paymentMeans(PaymentMeans.atOnce("48"))
        .allowanceCharge(
            new AllowanceCharge(
                false, "01", "Cliente frecuente", amount("6.78"), amount("200"), amount("2951.5")))
        .allowanceCharge(
            new AllowanceCharge(
                true, "03", "Propina", amount("3.39"), amount("100"), amount("2952.5")))
        .tax(ivaOfDocument())
        .tax(TaxTotal.of(Tribute.of("22"), bags()))
        .line(mainLine(invoice))
        .line(giftLine())
        .build(supplier(), naturalCustomer(), fullTotals(prepaid));
  }

  private static Totals fullTotals(@Nullable BigDecimal prepaid) {
    BigDecimal payable = amount(prepaid == null ? "3615.00" : "3315.00");
    return new Totals(
        amount("2950"),
        amount("3450"),
        amount("3715.5"),
        amount("200"),
        amount("100"),
        prepaid,
        amount("-0.5"),
        payable);
  }

  private static References references() {
    return new References(
        new OrderReference("OC-77", LocalDate.of(2026, 1, 11)),
        List.of(new DocumentReference("DESP-1", LocalDate.of(2026, 1, 12), "T1")),
        List.of(new DocumentReference("REC-2", LocalDate.of(2026, 1, 13), "T2")),
        List.of(new DocumentReference("CTO-3", LocalDate.of(2026, 1, 14), "T3")),
        List.of(new DocumentReference("ADI-4", LocalDate.of(2026, 1, 15), "T4")));
  }

  private static Party naturalCustomer() {
    return Party.of(
            PersonType.NATURAL,
            new Identification(IdentificationType.CITIZENSHIP_CARD, "1020304050"),
            "María Muñoz")
        .tradeName("Muñoz Diseños")
        .responsibilities(List.of(FiscalResponsibility.SIMPLE_REGIME))
        .vatRegime(VatRegime.NOT_RESPONSIBLE)
        .tax(PartyTax.NONE)
        .address(
            new Address(
                null,
                "Quito",
                "170150",
                "Pichincha",
                "Av. Amazonas 1",
                new Country("EC", "Ecuador")))
        .merchantRegistration("90518")
        .contact(new Contact("María", "3101234567", "maria@example.com"))
        .person(new PersonName("María", "Luz", "Muñoz"))
        .build();
  }

  private static PrepaidPayment prepayment() {
    return new PrepaidPayment(
        "ANT-1",
        amount("300"),
        LocalDate.of(2026, 2, 10),
        LocalDate.of(2026, 2, 9),
        "Anticipo del pedido");
  }

  private static TaxTotal withholding() {
    TaxSubtotal subtotal =
        new TaxSubtotal(amount("2950"), amount("73.75"), TaxRate.percent(amount("2.5")));
    return TaxTotal.of(Tribute.of("06"), subtotal);
  }

  private static TaxSubtotal bags() {
    Quantity bags = new Quantity(amount("3"), "NIU");
    return new TaxSubtotal(amount("180"), amount("180"), new TaxRate.PerUnit(amount("60"), bags));
  }

  private static TaxTotal ivaOfDocument() {
    TaxSubtotal dear = new TaxSubtotal(amount("2950"), amount("560.5"), NINETEEN);
    TaxSubtotal cheap = new TaxSubtotal(amount("500"), amount("25"), TaxRate.percent(amount("5")));
    return new TaxTotal(Tribute.IVA, amount("585.5"), amount("0.01"), List.of(dear, cheap));
  }

  private static Line mainLine(boolean invoice) {
    Line.Builder line =
        Line.of(mainItem(), new Quantity(amount("3"), "KGM"), amount("1000.125"), amount("2950"))
            .owner(LineOwner.THIRD_PARTY)
            .note("Nota de la línea")
            .allowanceCharge(
                new AllowanceCharge(
                    false, "00", "Rebaja", amount("3.35"), amount("100.38"), amount("3000.38")))
            .allowanceCharge(AllowanceCharge.charge("Empaque", amount("50"), amount("3000.39")))
            .tax(
                TaxTotal.of(
                    Tribute.IVA, new TaxSubtotal(amount("2950"), amount("560.5"), NINETEEN)))
            .tax(TaxTotal.of(Tribute.of("22"), bags()));
    return (invoice ? line.withholding(withholding()) : line).build();
  }

  private static Item mainItem() {
    return new Item(
        "Café de altura",
        "Marca",
        "Modelo 8",
        "SKU-9",
        ItemStandard.UNSPSC,
        "50201706",
        List.of(new ItemProperty("Remesa", "R-1", new Quantity(amount("12.5"), "LTR"))),
        Identification.of(new Nit("900108281")));
  }

  private static Line giftLine() {
    TaxSubtotal iva = new TaxSubtotal(amount("500"), amount("25"), TaxRate.percent(amount("5")));
    return Line.of(
            Item.own("REGALO", "Taza"), new Quantity(amount("1"), "94"), amount("0"), amount("0"))
        .gift(new ReferencePrice(amount("500"), PriceType.COMMERCIAL_VALUE))
        .tax(TaxTotal.of(Tribute.IVA, iva))
        .build();
  }

  private static DianDocument with(
      DianDocument document, Content old, Totals totals, List<TaxTotal> taxes, List<Line> lines) {
    Content content =
        new Content(
            old.environment(),
            old.software(),
            old.number(),
            old.issueDate(),
            old.issueTime(),
            old.notes(),
            old.currency(),
            old.exchangeRate(),
            old.supplier(),
            old.customer(),
            old.references(),
            old.delivery(),
            old.deliveryTerms(),
            old.paymentMeans(),
            old.allowanceCharges(),
            taxes,
            totals,
            lines);
    return switch (document) {
      case Invoice invoice ->
          new Invoice(
              invoice.type(),
              invoice.operation(),
              invoice.authorisation(),
              invoice.dueDate(),
              invoice.period(),
              invoice.prepaidPayments(),
              invoice.withholdings(),
              content);
      case CreditNote note ->
          new CreditNote(note.concept(), note.description(), note.subject(), content);
      case DebitNote note ->
          new DebitNote(
              note.concept(), note.description(), note.subject(), note.prepaidPayments(), content);
    };
  }
}
