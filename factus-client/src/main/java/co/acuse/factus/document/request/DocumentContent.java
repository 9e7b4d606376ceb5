package co.acuse.factus.document.request;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bills, credit notes and debit notes have in common.
 *
 * @param referenceCode the caller's own unique code; the provider takes it as the key of the
 *     document, so a repeat must carry the same one
 * @param createdTime the provider takes its own when absent
 * @param numberingRangeId needed when the account has several active ranges for the document type
 * @param sendEmail whether Factus e-mails the customer; null leaves it to the provider, whose
 *     default is to send
 * @param observation up to 250 characters
 * @param cashRoundingAmount payments less total, −500.00 to 500.00
 * @param customer notes may leave it out: it is taken from the bill
 */
public record DocumentContent(
    String referenceCode,
    @Nullable LocalTime createdTime,
    @Nullable Long numberingRangeId,
    @Nullable Boolean sendEmail,
    @Nullable String observation,
    List<Prepayment> prepaymentDetails,
    List<Payment> paymentDetails,
    @Nullable BigDecimal cashRoundingAmount,
    @Nullable Establishment establishment,
    @Nullable BillingPeriod billingPeriod,
    @Nullable OrderReference orderReference,
    List<RelatedDocument> relatedDocuments,
    @Nullable Health health,
    @Nullable Customer customer,
    List<Item> items,
    List<AllowanceCharge> allowanceCharges) {

  private static final BigDecimal MOST_ROUNDING = new BigDecimal("500.00");

  public DocumentContent {
    Amounts.refuseBlank(referenceCode, "reference_code");
    Amounts.refuseNone(paymentDetails, "payment_details");
    Amounts.refuseNone(items, "items");
    Amounts.refuseMoreThanTwoDecimals(cashRoundingAmount, "cash_rounding_amount");
    if (cashRoundingAmount != null && cashRoundingAmount.abs().compareTo(MOST_ROUNDING) > 0) {
      throw new IllegalArgumentException("cash_rounding_amount is -500.00 to 500.00");
    }
    Amounts.refuseLonger(observation, 250, "observation");
    prepaymentDetails = List.copyOf(prepaymentDetails);
    paymentDetails = List.copyOf(paymentDetails);
    relatedDocuments = List.copyOf(relatedDocuments);
    items = List.copyOf(items);
    allowanceCharges = List.copyOf(allowanceCharges);
  }

  /** A document under this reference; Factus e-mails nobody unless told to. */
  public static Builder of(String referenceCode) {
    return new Builder(referenceCode);
  }

  /** Collects a document; what is not said is not sent. */
  public static final class Builder {
    private final String referenceCode;
    private final List<Prepayment> prepaymentDetails = new ArrayList<>();
    private final List<Payment> paymentDetails = new ArrayList<>();
    private final List<RelatedDocument> relatedDocuments = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<AllowanceCharge> allowanceCharges = new ArrayList<>();
    private @Nullable LocalTime createdTime;
    private @Nullable Long numberingRangeId;
    private @Nullable Boolean sendEmail = false;
    private @Nullable String observation;
    private @Nullable BigDecimal cashRoundingAmount;
    private @Nullable Establishment establishment;
    private @Nullable BillingPeriod billingPeriod;
    private @Nullable OrderReference orderReference;
    private @Nullable Health health;
    private @Nullable Customer customer;

    private Builder(String referenceCode) {
      this.referenceCode = referenceCode;
    }

    public Builder prepayment(Prepayment value) {
      prepaymentDetails.add(value);
      return this;
    }

    public Builder payment(Payment value) {
      paymentDetails.add(value);
      return this;
    }

    public Builder relatedDocument(RelatedDocument value) {
      relatedDocuments.add(value);
      return this;
    }

    public Builder item(Item value) {
      items.add(value);
      return this;
    }

    public Builder allowanceCharge(AllowanceCharge value) {
      allowanceCharges.add(value);
      return this;
    }

    public Builder createdTime(@Nullable LocalTime value) {
      createdTime = value;
      return this;
    }

    public Builder numberingRangeId(@Nullable Long value) {
      numberingRangeId = value;
      return this;
    }

    public Builder sendEmail(@Nullable Boolean value) {
      sendEmail = value;
      return this;
    }

    public Builder observation(@Nullable String value) {
      observation = value;
      return this;
    }

    public Builder cashRoundingAmount(@Nullable BigDecimal value) {
      cashRoundingAmount = value;
      return this;
    }

    public Builder establishment(@Nullable Establishment value) {
      establishment = value;
      return this;
    }

    public Builder billingPeriod(@Nullable BillingPeriod value) {
      billingPeriod = value;
      return this;
    }

    public Builder orderReference(@Nullable OrderReference value) {
      orderReference = value;
      return this;
    }

    public Builder health(@Nullable Health value) {
      health = value;
      return this;
    }

    public Builder customer(@Nullable Customer value) {
      customer = value;
      return this;
    }

    public DocumentContent build() {
      return new DocumentContent(
          referenceCode,
          createdTime,
          numberingRangeId,
          sendEmail,
          observation,
          prepaymentDetails,
          paymentDetails,
          cashRoundingAmount,
          establishment,
          billingPeriod,
          orderReference,
          relatedDocuments,
          health,
          customer,
          items,
          allowanceCharges);
    }
  }
}
