package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.provider.ProviderForm;
import co.acuse.dian.code.IssueMoment;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What UBL has no element for, as notes that people can read; the till's own note comes first. */
final class Remarks {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Remarks() {}

  static List<String> of(Issuance issuance) {
    Invoice invoice = issuance.invoice();
    List<String> remarks = new ArrayList<>();
    if (invoice.observation() != null) {
      remarks.add(invoice.observation());
    }
    remarks.add("Referencia: " + invoice.referenceCode().value());
    if (invoice.issuedAt() != null) {
      remarks.add("Fecha y hora de la venta: " + inColombia(invoice.issuedAt()));
    }
    List<Payment> payments = ProviderForm.payments(issuance.profile(), invoice, issuance.totals());
    if (payments.size() > 1) {
      remarks.add(Payments.remark(payments));
    }
    return List.copyOf(remarks);
  }

  private static String inColombia(OffsetDateTime moment) {
    return MOMENT.format(moment.withOffsetSameInstant(IssueMoment.COLOMBIA));
  }
}
