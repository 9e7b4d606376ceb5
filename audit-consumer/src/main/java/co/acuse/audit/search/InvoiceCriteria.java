package co.acuse.audit.search;

import co.acuse.audit.access.Parameters;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is looked for; absent means any.
 *
 * @param from accepted at or after
 * @param to accepted before
 * @param before ordinal at which the page begins
 */
record InvoiceCriteria(
    @Nullable InvoiceStatus status,
    @Nullable Phase phase,
    @Nullable String issuer,
    @Nullable String reference,
    @Nullable String orderId,
    @Nullable String number,
    @Nullable String cufe,
    @Nullable String customer,
    @Nullable String errorCode,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean stuck,
    long before,
    int limit) {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final String TIME_ES = "2026-03-16 (hora de Bogotá) o 2026-03-16T17:00:00Z";
  private static final String TIME_EN = "2026-03-16 (Bogotá) or 2026-03-16T17:00:00Z";

  private static final Set<String> KNOWN =
      Set.of(
          "status",
          "phase",
          "issuer",
          "reference",
          "orderId",
          "id_pedido_origen",
          "number",
          "cufe",
          "customer",
          "errorCode",
          "from",
          "to",
          "stuck",
          "cursor",
          "limit");

  static InvoiceCriteria from(MultiValueMap<String, String> given, Locale locale) {
    Parameters parameters = new Parameters(given, KNOWN, locale);
    String orderId = parameters.text("orderId");
    InvoiceCriteria criteria =
        new InvoiceCriteria(
            parameters.name("status", InvoiceStatus.class),
            parameters.name("phase", Phase.class),
            parameters.text("issuer"),
            parameters.text("reference"),
            orderId == null ? parameters.text("id_pedido_origen") : orderId,
            parameters.text("number"),
            parameters.text("cufe"),
            parameters.text("customer"),
            parameters.text("errorCode"),
            parameters.value("from", text -> time(text, 0), TIME_ES, TIME_EN),
            parameters.value("to", text -> time(text, 1), TIME_ES, TIME_EN),
            "true"
                .equals(
                    parameters.value(
                        "stuck", InvoiceCriteria::truth, "true, false", "true, false")),
            parameters.cursor(),
            parameters.limit());
    parameters.check();
    return criteria;
  }

  /** A moment, or a day in Bogotá: its beginning, or with one day more its end. */
  private static Instant time(String text, int days) {
    return text.length() == 10
        ? LocalDate.parse(text).plusDays(days).atStartOfDay(BOGOTA).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  private static String truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return text;
  }
}
