package co.acuse.audit.verification;

import co.acuse.audit.access.Parameters;
import co.acuse.audit.access.ReadableIssuers;
import co.acuse.audit.access.Refusals;
import co.acuse.audit.trail.ChainVerification;
import co.acuse.audit.trail.Verdict;
import co.acuse.edge.keys.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationController {

  private static final String READABLE =
      "SELECT count(*) FROM audit.invoice WHERE invoice_id = :invoiceId AND "
          + ReadableIssuers.CONDITION;

  private final ChainVerification chains;
  private final JdbcClient database;

  VerificationController(ChainVerification chains, JdbcClient database) {
    this.chains = chains;
    this.database = database;
  }

  /** One invoice with {@code invoice}; else those after {@code after}, at most {@code limit}. */
  @GetMapping("/api/v1/audit/verify")
  Report verify(
      @AuthenticationPrincipal Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      Locale locale) {
    Parameters parameters = new Parameters(given, Set.of("invoice", "after", "limit"), locale);
    UUID invoice = parameters.value("invoice", UUID::fromString, "un UUID", "a UUID");
    UUID after = parameters.value("after", UUID::fromString, "un UUID", "a UUID");
    int limit = parameters.limit();
    parameters.check();
    ReadableIssuers readable = ReadableIssuers.of(caller);
    return invoice == null ? range(after, limit, readable, locale) : one(invoice, readable, locale);
  }

  private Report one(UUID invoice, ReadableIssuers readable, Locale locale) {
    if (!readable.every() && !mayRead(invoice, readable)) {
      throw Refusals.invoiceNotFound();
    }
    Report report = report(List.of(invoice), null, locale);
    if (report.checkedInvoices() == 0) {
      throw Refusals.invoiceNotFound();
    }
    return report;
  }

  private Report range(@Nullable UUID after, int limit, ReadableIssuers readable, Locale locale) {
    List<UUID> page =
        readable.every()
            ? chains.chainsAfter(after, limit)
            : chains.chainsAfter(after, limit, readable.nits());
    return report(page, page.size() < limit ? null : page.getLast(), locale);
  }

  private Report report(List<UUID> page, @Nullable UUID next, Locale locale) {
    long entries = 0;
    int invoices = 0;
    for (UUID chain : page) {
      invoices++;
      switch (chains.verify(chain)) {
        case Verdict.Intact intact -> entries += intact.entries();
        case Verdict.Unknown _ -> invoices--;
        case Verdict.Broken broken -> {
          UUID goOn = page.size() > 1 ? chain : null;
          return new Report(false, invoices, entries, FlawTexts.entry(broken, locale), goOn);
        }
      }
    }
    return new Report(true, invoices, entries, null, next);
  }

  private boolean mayRead(UUID invoice, ReadableIssuers readable) {
    return database
            .sql(READABLE)
            .param("invoiceId", invoice)
            .param("every", readable.every())
            .param("nits", readable.array())
            .query(Long.class)
            .single()
        > 0;
  }
}
