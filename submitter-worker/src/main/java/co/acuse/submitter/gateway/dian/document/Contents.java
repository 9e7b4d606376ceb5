package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.provider.ProviderForm;
import co.acuse.dian.document.AllowanceCharge;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.Software;
import java.util.List;
import java.util.stream.IntStream;

/** What invoices and notes have in common. */
final class Contents {

  private Contents() {}

  static Content of(Issuance issuance) {
    Invoice invoice = issuance.invoice();
    Software software =
        new Software(issuance.account().softwareId(), new Nit(invoice.issuer().value()));
    Content.Builder content =
        Content.of(
                issuance.environment(),
                software,
                issuance.number(),
                issuance.stamp().moment().toLocalDate(),
                issuance.stamp().moment().toLocalTime())
            .references(DocumentComposer.references(invoice));
    Remarks.of(issuance).forEach(content::note);
    invoice.payments().forEach(payment -> content.paymentMeans(Payments.means(payment)));
    invoice
        .surcharges()
        .forEach(extra ->
            content.allowanceCharge(
                AllowanceCharge.charge(extra.reason(), extra.amount(), extra.base())));
    Taxes.taxes(issuance.totals().taxes()).forEach(content::tax);
    lines(issuance).forEach(content::line);
    return content.build(
        Suppliers.of(invoice, issuance.account().seller()),
        Customers.of(invoice.customer()),
        Sums.of(issuance));
  }

  private static List<co.acuse.dian.document.Line> lines(Issuance issuance) {
    List<Line> lines =
        ProviderForm.lines(issuance.profile(), issuance.invoice(), issuance.totals());
    return IntStream.range(0, lines.size())
        .mapToObj(i -> Lines.of(lines.get(i), issuance.totals().lines().get(i)))
        .toList();
  }
}
