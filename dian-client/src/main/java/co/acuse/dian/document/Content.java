package co.acuse.dian.document;

import co.acuse.dian.code.Environment;
import co.acuse.dian.code.IssueMoment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What invoices and notes have in common.
 *
 * @param issueDate in Bogotá; the DIAN expects the day of the signature (rule FAD09e)
 * @param issueTime in Bogotá, whole seconds
 * @param supplier identified by a NIT and with an address
 * @param exchangeRate for every currency but pesos, and only then
 * @param allowanceCharges on the whole document
 * @param taxes of the whole document, one for each tax
 */
public record Content(
    Environment environment,
    Software software,
    DocumentNumber number,
    LocalDate issueDate,
    LocalTime issueTime,
    List<String> notes,
    Currency currency,
    @Nullable ExchangeRate exchangeRate,
    Party supplier,
    Party customer,
    References references,
    @Nullable Delivery delivery,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentMeans> paymentMeans,
    List<AllowanceCharge> allowanceCharges,
    List<TaxTotal> taxes,
    Totals totals,
    List<Line> lines) {

  public Content {
    refuseFractions(issueTime);
    refuseUnfitSupplier(supplier);
    refuseUnfitRate(currency, exchangeRate);
    notes.forEach(note -> Texts.refuseBlank(note, "A note"));
    notes = List.copyOf(notes);
    paymentMeans = List.copyOf(paymentMeans);
    allowanceCharges = List.copyOf(allowanceCharges);
    taxes = TaxTotal.taxes(taxes);
    Texts.refuseNone(lines, "The lines");
    lines = List.copyOf(lines);
  }

  /** Who writes which document and when; the rest goes to the builder. */
  public static Builder of(
      Environment environment,
      Software software,
      DocumentNumber number,
      LocalDate issueDate,
      LocalTime issueTime) {
    return new Builder(environment, software, number, issueDate, issueTime);
  }

  /** The same with date and time in one. */
  public static Builder of(
      Environment environment, Software software, DocumentNumber number, IssueMoment issued) {
    return of(
        environment,
        software,
        number,
        issued.moment().toLocalDate(),
        issued.moment().toLocalTime());
  }

  private static void refuseFractions(LocalTime time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "The issue time has fractions of a second, which no CUFE has: cut them off");
    }
  }

  private static void refuseUnfitSupplier(Party supplier) {
    if (supplier.identification().type() != IdentificationType.NIT) {
      throw new IllegalArgumentException("The supplier is identified by its NIT, type 31");
    }
    if (supplier.address() == null) {
      throw new IllegalArgumentException("The supplier needs its address");
    }
  }

  private static void refuseUnfitRate(Currency currency, @Nullable ExchangeRate rate) {
    boolean pesos = currency.equals(ExchangeRate.PESO);
    if (rate == null && !pesos) {
      throw new IllegalArgumentException(
          "A document in %s needs its exchange rate to pesos".formatted(currency));
    }
    if (rate != null && !rate.source().equals(currency)) {
      throw new IllegalArgumentException(
          "The document is in %s, its exchange rate from %s".formatted(currency, rate.source()));
    }
  }

  /** Collects what every document has; pesos unless an exchange rate says otherwise. */
  public static final class Builder {
    private final Environment environment;
    private final Software software;
    private final DocumentNumber number;
    private final LocalDate issueDate;
    private final LocalTime issueTime;
    private final List<String> notes = new ArrayList<>();
    private final List<PaymentMeans> paymentMeans = new ArrayList<>();
    private final List<AllowanceCharge> allowanceCharges = new ArrayList<>();
    private final List<TaxTotal> taxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private References references = References.NONE;
    private @Nullable ExchangeRate exchangeRate;
    private @Nullable Delivery delivery;
    private @Nullable DeliveryTerms deliveryTerms;

    private Builder(
        Environment environment,
        Software software,
        DocumentNumber number,
        LocalDate issueDate,
        LocalTime issueTime) {
      this.environment = environment;
      this.software = software;
      this.number = number;
      this.issueDate = issueDate;
      this.issueTime = issueTime;
    }

    public Builder note(String value) {
      notes.add(value);
      return this;
    }

    public Builder paymentMeans(PaymentMeans value) {
      paymentMeans.add(value);
      return this;
    }

    public Builder allowanceCharge(AllowanceCharge value) {
      allowanceCharges.add(value);
      return this;
    }

    public Builder tax(TaxTotal value) {
      taxes.add(value);
      return this;
    }

    public Builder line(Line value) {
      lines.add(value);
      return this;
    }

    public Builder references(References value) {
      references = value;
      return this;
    }

    public Builder exchangeRate(@Nullable ExchangeRate value) {
      exchangeRate = value;
      return this;
    }

    public Builder delivery(@Nullable Delivery value) {
      delivery = value;
      return this;
    }

    public Builder deliveryTerms(@Nullable DeliveryTerms value) {
      deliveryTerms = value;
      return this;
    }

    /** The content with its parties and its totals as given. */
    public Content build(Party supplier, Party customer, Totals totals) {
      return new Content(
          environment,
          software,
          number,
          issueDate,
          issueTime,
          notes,
          exchangeRate == null ? ExchangeRate.PESO : exchangeRate.source(),
          exchangeRate,
          supplier,
          customer,
          references,
          delivery,
          deliveryTerms,
          paymentMeans,
          allowanceCharges,
          taxes,
          totals,
          lines);
    }
  }
}
