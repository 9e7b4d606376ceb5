package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.invoice.ForeignCurrency;
import co.acuse.contracts.invoice.HealthSector;
import co.acuse.contracts.invoice.Surcharge;
import co.acuse.factus.document.request.AllowanceCharge;
import co.acuse.factus.document.request.Beneficiary;
import co.acuse.factus.document.request.BillingPeriod;
import co.acuse.factus.document.request.Currency;
import co.acuse.factus.document.request.Establishment;
import co.acuse.factus.document.request.Health;
import co.acuse.factus.document.request.OrderReference;
import co.acuse.factus.document.request.Payment;
import co.acuse.factus.document.request.Prepayment;
import co.acuse.factus.document.request.RelatedDocument;
import org.jspecify.annotations.Nullable;

/** Writes what a request says of the sale as a whole. */
final class HeadWriter {

  private HeadWriter() {}

  static Payment payment(co.acuse.contracts.invoice.Payment payment) {
    return new Payment(
        payment.form().code(),
        payment.method().code(),
        payment.reference(),
        payment.amount(),
        payment.dueDate());
  }

  static Prepayment prepayment(co.acuse.contracts.invoice.Prepayment prepayment) {
    return new Prepayment(
        prepayment.reference(),
        prepayment.receivedDate(),
        prepayment.amount(),
        prepayment.note(),
        prepayment.healthConcept());
  }

  static AllowanceCharge charge(Surcharge surcharge) {
    return new AllowanceCharge(
        surcharge.kind().code(), true, surcharge.reason(), surcharge.base(), surcharge.amount());
  }

  static RelatedDocument related(co.acuse.contracts.invoice.RelatedDocument related) {
    return new RelatedDocument(related.code(), related.issueDate(), related.number());
  }

  static @Nullable Currency currency(@Nullable ForeignCurrency currency) {
    return currency == null ? null : new Currency(currency.code(), currency.exchangeRate());
  }

  static @Nullable Beneficiary beneficiary(
      co.acuse.contracts.invoice.@Nullable Beneficiary beneficiary) {
    return beneficiary == null
        ? null
        : new Beneficiary(
            beneficiary.identificationType(),
            beneficiary.identification(),
            beneficiary.names(),
            beneficiary.surnames());
  }

  static @Nullable Establishment establishment(
      co.acuse.contracts.invoice.@Nullable Establishment shop) {
    return shop == null
        ? null
        : new Establishment(
            shop.name(), shop.address(), shop.phone(), shop.email(), shop.municipality());
  }

  static @Nullable BillingPeriod billingPeriod(
      co.acuse.contracts.invoice.@Nullable BillingPeriod period) {
    return period == null
        ? null
        : new BillingPeriod(
            period.startDate(), period.startTime(), period.endDate(), period.endTime());
  }

  static @Nullable OrderReference orderReference(
      co.acuse.contracts.invoice.@Nullable OrderReference order) {
    return order == null ? null : new OrderReference(order.originOrderId(), order.issueDate());
  }

  static @Nullable Health health(@Nullable HealthSector health) {
    return health == null
        ? null
        : new Health(
            health.providerCode(),
            health.paymentMethod(),
            health.coverage(),
            health.contractNumber(),
            health.policyNumber());
  }
}
