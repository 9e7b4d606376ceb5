package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.invoice.PaymentMethod;
import co.acuse.dian.document.PaymentForm;
import co.acuse.dian.document.PaymentMeans;
import java.util.List;
import java.util.stream.Collectors;

/** How a document is paid. */
final class Payments {

  private Payments() {}

  static PaymentMeans means(Payment payment) {
    PaymentForm form =
        switch (payment.form()) {
          case CASH -> PaymentForm.AT_ONCE;
          case CREDIT -> PaymentForm.ON_CREDIT;
        };
    return new PaymentMeans(form, payment.method().code(), payment.dueDate(), payment.reference());
  }

  /** How much was paid how: UBL's means of payment have no amounts. */
  static String remark(List<Payment> payments) {
    return payments.stream()
        .map(payment -> name(payment.method()) + ' ' + payment.amount().setScale(2).toPlainString())
        .collect(Collectors.joining("; ", "Pagos: ", ""));
  }

  private static String name(PaymentMethod method) {
    return switch (method) {
      case NOT_DEFINED -> "medio no definido";
      case CASH -> "efectivo";
      case CHEQUE -> "cheque";
      case BANK_DEPOSIT -> "consignación";
      case TRANSFER -> "transferencia";
      case CREDIT_CARD -> "tarjeta crédito";
      case DEBIT_CARD -> "tarjeta débito";
      case BONOS -> "bonos";
      case VALES -> "vales";
      case OTHER -> "otro";
    };
  }
}
