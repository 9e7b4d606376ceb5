package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.register.NumberRange;
import co.acuse.simulator.dian.ubl.DocumentKind;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the number is one that was authorised (annex 1.9, InvoiceControl); invoices alone. */
final class RangeRules implements Rule {

  private static final String CONTINGENCY_OF_ISSUER = "03";

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    if (document.kind() != DocumentKind.INVOICE) {
      return;
    }
    boolean authorised =
        examined.issuer().ranges().stream()
            .anyMatch(one -> one.resolution().equals(control(document, "InvoiceAuthorization")));
    if (!authorised) {
      findings.reject(
          "AB05b", "El número de la autorización de numeración no corresponde al emisor");
    }
    Optional<NumberRange> range = examined.range();
    if (range.isEmpty()) {
      findings.reject("AB10b", "El prefijo no corresponde a una numeración autorizada");
      return;
    }
    stated(document, range.get(), findings);
    if (!document.type().equals(CONTINGENCY_OF_ISSUER)) {
      number(document, range.get(), findings);
    }
    dates(document, range.get(), findings);
  }

  private static void stated(UblDocument document, NumberRange range, Findings findings) {
    if (!isDate(document, "StartDate", range.validFrom())) {
      findings.reject("AB07b", "La fecha inicial no corresponde a la numeración autorizada");
    }
    if (!isDate(document, "EndDate", range.validTo())) {
      findings.reject("AB08b", "La fecha final no corresponde a la numeración autorizada");
    }
    if (!control(document, "AuthorizedInvoices", "From").equals(Long.toString(range.from()))) {
      findings.reject("AB11b", "El valor inicial no corresponde a la numeración autorizada");
    }
    if (!control(document, "AuthorizedInvoices", "To").equals(Long.toString(range.to()))) {
      findings.reject("AB12b", "El valor final no corresponde a la numeración autorizada");
    }
    String prefix =
        document.issuer().element().text("PartyLegalEntity", "CorporateRegistrationScheme", "ID");
    if (!prefix.equals(range.prefix())) {
      findings.reject("AB10", "El prefijo del emisor no corresponde al prefijo de la numeración");
    }
  }

  private static void number(UblDocument document, NumberRange range, Findings findings) {
    long number = consecutive(document.number(), range.prefix());
    if (number < range.from()) {
      findings.reject("AD05b", "El número de factura es menor que el inicial de la numeración");
    }
    if (number > range.to()) {
      findings.reject("AD05c", "El número de factura es mayor que el final de la numeración");
    }
  }

  private static void dates(UblDocument document, NumberRange range, Findings findings) {
    Optional<LocalDate> issued = document.issueDate();
    if (issued.map(date -> date.isBefore(range.validFrom())).orElse(true)) {
      findings.reject("AD09a", "La fecha de emisión es anterior a la vigencia de la numeración");
    }
    if (issued.map(date -> date.isAfter(range.validTo())).orElse(true)) {
      findings.reject("AD09b", "La fecha de emisión es posterior a la vigencia de la numeración");
    }
  }

  /** What follows the prefix; 0 if that is no number. */
  private static long consecutive(String number, String prefix) {
    boolean prefixed = number.startsWith(prefix);
    String rest = prefixed ? number.substring(prefix.length()) : "";
    return rest.matches("[0-9]{1,18}") ? Long.parseLong(rest) : 0;
  }

  private static boolean isDate(UblDocument document, String name, LocalDate expected) {
    return UblDocument.date(control(document, "AuthorizationPeriod", name))
        .map(expected::equals)
        .orElse(false);
  }

  private static String control(UblDocument document, String... path) {
    String[] whole = new String[path.length + 1];
    whole[0] = "InvoiceControl";
    System.arraycopy(path, 0, whole, 1, path.length);
    return document.extension(whole);
  }
}
