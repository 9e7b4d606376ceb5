package co.acuse.dian.ubl;

import co.acuse.dian.document.AllowanceCharge;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.Delivery;
import co.acuse.dian.document.DeliveryTerms;
import co.acuse.dian.document.ExchangeRate;
import co.acuse.dian.document.PaymentMeans;
import co.acuse.dian.document.PrepaidPayment;
import co.acuse.dian.document.Totals;
import java.util.List;

/** What stands between the parties and the taxes, in pieces: each document has its own order. */
final class PaymentXml {

  private static final String UNITS_OF_CURRENCY = "1.00";

  private PaymentXml() {}

  static void delivery(UblXml xml, Content content) {
    UblXml.ifGiven(content.delivery(), delivery -> delivery(xml, delivery));
    UblXml.ifGiven(content.deliveryTerms(), terms -> deliveryTerms(xml, terms));
  }

  static void means(UblXml xml, Content content) {
    for (PaymentMeans means : content.paymentMeans()) {
      xml.group(
          "cac:PaymentMeans",
          () -> {
            xml.text("cbc:ID", means.form().code());
            xml.text("cbc:PaymentMeansCode", means.method());
            xml.dateIfGiven("cbc:PaymentDueDate", means.dueDate());
            xml.textIfGiven("cbc:PaymentID", means.reference());
          });
    }
  }

  static void prepaid(UblXml xml, List<PrepaidPayment> payments) {
    for (PrepaidPayment payment : payments) {
      xml.group(
          "cac:PrepaidPayment",
          () -> {
            xml.textIfGiven("cbc:ID", payment.id());
            xml.amount("cbc:PaidAmount", payment.amount());
            xml.date("cbc:ReceivedDate", payment.received());
            xml.dateIfGiven("cbc:PaidDate", payment.paid());
            xml.textIfGiven("cbc:InstructionID", payment.instruction());
          });
    }
  }

  /** Numbered from 1, on a document and on a line alike. */
  static void allowanceCharges(UblXml xml, List<AllowanceCharge> all) {
    for (int i = 0; i < all.size(); i++) {
      AllowanceCharge one = all.get(i);
      String number = Integer.toString(i + 1);
      xml.group("cac:AllowanceCharge", () -> allowanceCharge(xml, number, one));
    }
  }

  static void exchangeRate(UblXml xml, Content content) {
    UblXml.ifGiven(content.exchangeRate(), rate -> exchangeRate(xml, rate));
  }

  /** As given, whatever the lines add up to. */
  static void totals(UblXml xml, String name, Totals totals) {
    xml.group(
        name,
        () -> {
          xml.amount("cbc:LineExtensionAmount", totals.lineExtension());
          xml.amount("cbc:TaxExclusiveAmount", totals.taxExclusive());
          xml.amount("cbc:TaxInclusiveAmount", totals.taxInclusive());
          xml.amountIfGiven("cbc:AllowanceTotalAmount", totals.allowances());
          xml.amountIfGiven("cbc:ChargeTotalAmount", totals.charges());
          xml.amountIfGiven("cbc:PrepaidAmount", totals.prepaid());
          xml.amountIfGiven("cbc:PayableRoundingAmount", totals.payableRounding());
          xml.amount("cbc:PayableAmount", totals.payable());
        });
  }

  private static void delivery(UblXml xml, Delivery delivery) {
    xml.group(
        "cac:Delivery",
        () -> {
          xml.dateIfGiven("cbc:ActualDeliveryDate", delivery.date());
          UblXml.ifGiven(
              delivery.address(), address -> PartyXml.address(xml, "cac:DeliveryAddress", address));
        });
  }

  private static void deliveryTerms(UblXml xml, DeliveryTerms terms) {
    xml.group(
        "cac:DeliveryTerms",
        () -> {
          xml.textIfGiven("cbc:SpecialTerms", terms.specialTerms());
          UblXml.ifGiven(
              terms.incoterm(),
              incoterm -> xml.text("cbc:LossRiskResponsibilityCode", incoterm.name()));
        });
  }

  private static void allowanceCharge(UblXml xml, String number, AllowanceCharge one) {
    xml.text("cbc:ID", number);
    xml.text("cbc:ChargeIndicator", Boolean.toString(one.charge()));
    xml.textIfGiven("cbc:AllowanceChargeReasonCode", one.reasonCode());
    xml.text("cbc:AllowanceChargeReason", one.reason());
    UblXml.ifGiven(one.percent(), percent -> xml.number("cbc:MultiplierFactorNumeric", percent));
    xml.amount("cbc:Amount", one.amount());
    xml.amount("cbc:BaseAmount", one.base());
  }

  private static void exchangeRate(UblXml xml, ExchangeRate rate) {
    xml.group(
        "cac:PaymentExchangeRate",
        () -> {
          xml.text("cbc:SourceCurrencyCode", rate.source().getCurrencyCode());
          xml.text("cbc:SourceCurrencyBaseRate", UNITS_OF_CURRENCY);
          xml.text("cbc:TargetCurrencyCode", "COP");
          xml.text("cbc:TargetCurrencyBaseRate", UNITS_OF_CURRENCY);
          xml.number("cbc:CalculationRate", rate.pesos());
          xml.date("cbc:Date", rate.date());
        });
  }
}
