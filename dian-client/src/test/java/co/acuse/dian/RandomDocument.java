package co.acuse.dian;

import co.acuse.dian.code.Environment;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.CreditConcept;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitConcept;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.DocumentNumber;
import co.acuse.dian.document.ExchangeRate;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.IdentificationType;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceOperation;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NoteSubject;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PaymentMeans;
import co.acuse.dian.document.PersonType;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.document.Sample;
import co.acuse.dian.document.Software;
import co.acuse.dian.document.TaxRate;
import co.acuse.dian.document.TaxSubtotal;
import co.acuse.dian.document.TaxTotal;
import co.acuse.dian.document.Totals;
import co.acuse.dian.document.Tribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * Documents of all kinds, one for each index and always the same. 192 in a row have each kind with
 * each choice of taxes in both environments; the rest is drawn.
 */
final class RandomDocument {

  static final Software SOFTWARE =
      new Software("0d1fbb1c-9c0b-4c8a-a4a8-6a2e3a1d7f10", new Nit("900508908"));

  private static final long SEED = 20_260_302L;
  private static final int KINDS = 6;

  /** Each in a document or not; the last one enters no hash. */
  private static final List<Tribute> TRIBUTES =
      List.of(Tribute.IVA, Tribute.INC, Tribute.ICA, Tribute.of("21"));

  private static final List<String> RATES = List.of("19", "8", "0.966", "1.5");

  private final int index;
  private final Random random;
  private final List<BigDecimal> bases = new ArrayList<>();

  private RandomDocument(int index) {
    this.index = index;
    this.random = new Random(SEED + index);
    for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
      bases.add(money(100_000_000));
    }
  }

  static DianDocument of(int index) {
    return new RandomDocument(index).document();
  }

  private DianDocument document() {
    return switch (index % KINDS) {
      case 0 -> invoice(InvoiceType.NATIONAL_SALE);
      case 1 -> invoice(InvoiceType.EXPORT);
      case 2 -> invoice(InvoiceType.ISSUER_CONTINGENCY);
      case 3 -> invoice(InvoiceType.DIAN_CONTINGENCY);
      case 4 ->
          new CreditNote(
              CreditConcept.DISCOUNT, "Descuento", subject(), content("NC", BigDecimal.ZERO));
      default ->
          new DebitNote(DebitConcept.OTHER, "Ajuste", subject(), List.of(), content("", prepaid()));
    };
  }

  private Invoice invoice(InvoiceType type) {
    TaxSubtotal withheld =
        new TaxSubtotal(bases.getFirst(), money(5_000), TaxRate.percent(new BigDecimal("2.5")));
    return new Invoice(
        type,
        InvoiceOperation.STANDARD,
        Sample.AUTHORISATION,
        null,
        null,
        List.of(),
        random.nextBoolean() ? List.of(TaxTotal.of(Tribute.of("05"), withheld)) : List.of(),
        content(Sample.AUTHORISATION.prefix(), prepaid()));
  }

  private NoteSubject subject() {
    return random.nextBoolean() ? Sample.invoiceReference() : Sample.february();
  }

  private Content content(String prefix, BigDecimal prepaid) {
    long first = prefix.equals(Sample.AUTHORISATION.prefix()) ? Sample.AUTHORISATION.first() : 1;
    Content.Builder content =
        Content.of(
                index / (KINDS << TRIBUTES.size()) % 2 == 0
                    ? Environment.TESTS
                    : Environment.PRODUCTION,
                SOFTWARE,
                new DocumentNumber(prefix, first + index),
                Sample.AUTHORISATION.validFrom().plusDays(random.nextInt(4_000)),
                LocalTime.ofSecondOfDay(random.nextInt(24 * 3_600)))
            .note("5 < 6 & ñandú")
            .paymentMeans(PaymentMeans.atOnce("10"));
    if (random.nextInt(4) == 0) {
      content.exchangeRate(
          new ExchangeRate(
              Currency.getInstance("USD"), new BigDecimal("4123.45"), LocalDate.of(2026, 3, 1)));
    }
    List<TaxTotal> taxes = taxesOn(bases);
    taxes.forEach(content::tax);
    bases.forEach(base -> content.line(line(base)));
    return content.build(Sample.supplier(), buyer(), totals(taxes, prepaid));
  }

  private Line line(BigDecimal base) {
    Line.Builder line =
        Line.of(Item.own("P-1", "Camisa"), new Quantity(BigDecimal.ONE, "94"), base, base);
    taxesOn(List.of(base)).forEach(line::tax);
    return line.build();
  }

  /** Those of the index, on a document's lines or on one of them. */
  private List<TaxTotal> taxesOn(List<BigDecimal> amounts) {
    List<TaxTotal> taxes = new ArrayList<>();
    int chosen = index / KINDS;
    for (int i = 0; i < TRIBUTES.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        taxes.add(tax(TRIBUTES.get(i), new BigDecimal(RATES.get(i)), amounts));
      }
    }
    return taxes;
  }

  private static TaxTotal tax(Tribute tribute, BigDecimal rate, List<BigDecimal> amounts) {
    BigDecimal tax =
        sum(
            amounts.stream()
                .map(base -> base.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP))
                .toList());
    return TaxTotal.of(tribute, new TaxSubtotal(sum(amounts), tax, TaxRate.percent(rate)));
  }

  private Totals totals(List<TaxTotal> taxes, BigDecimal prepaid) {
    BigDecimal lines = sum(bases);
    BigDecimal inclusive = lines.add(sum(taxes.stream().map(TaxTotal::amount).toList()));
    BigDecimal allowances = money(100);
    BigDecimal rounding = money(100).subtract(new BigDecimal("0.50"));
    return new Totals(
        lines,
        lines,
        inclusive,
        allowances,
        null,
        prepaid.signum() == 0 ? null : prepaid,
        rounding,
        inclusive.subtract(allowances).subtract(prepaid).add(rounding).max(BigDecimal.ZERO));
  }

  private Party buyer() {
    return switch (random.nextInt(5)) {
      case 0 -> Party.finalConsumer();
      case 1 -> person(IdentificationType.CITIZENSHIP_CARD, "1020304050");
      case 2 -> person(IdentificationType.PASSPORT, "AB-12345c");
      case 3 -> person(IdentificationType.NIT, "79123456");
      default -> Sample.companyCustomer();
    };
  }

  private static Party person(IdentificationType type, String number) {
    return Party.of(PersonType.NATURAL, new Identification(type, number), "Ñuño & \"Hijas\"")
        .build();
  }

  private BigDecimal prepaid() {
    return random.nextBoolean() ? money(10_000) : BigDecimal.ZERO;
  }

  /** From 0.01 to so many cents. */
  private BigDecimal money(int mostCents) {
    return BigDecimal.valueOf(1 + random.nextInt(mostCents), 2);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
