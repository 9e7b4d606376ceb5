package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.InvoiceKind;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.factus.administration.RangeDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** Chooses the numbering range: the prefix that the sale names, else what the settings say. */
final class RangeChooser {

  /** A prefix that is not there may have been created since the ranges were read. */
  private static final Duration TRUSTED = Duration.ofMinutes(2);

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private final RangeBook book;
  private final InstantSource clock;

  RangeChooser(RangeBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  RangeChoice choose(Invoice invoice, ProviderSettings settings) {
    if (invoice.numberingPrefix() != null) {
      return byPrefix(invoice, settings, invoice.numberingPrefix());
    }
    return switch (settings.numbering(invoice.documentType())) {
      case NumberingRule.ById(long id) -> new RangeChoice.Named(id);
      case NumberingRule.ByPrefix(String prefix) -> byPrefix(invoice, settings, prefix);
      case NumberingRule.SingleActive _ -> new RangeChoice.Single();
    };
  }

  private RangeChoice byPrefix(Invoice invoice, ProviderSettings settings, String prefix) {
    AccountKey account =
        AccountKey.of(Objects.requireNonNull(settings.factus(), "settings of Factus"));
    Instant now = clock.instant();
    LocalDate today = now.atZone(BOGOTA).toLocalDate();
    boolean fresh =
        book.readAt(account).filter(read -> read.plus(TRUSTED).isAfter(now)).isPresent();
    return book.idOf(account, document(invoice), prefix, today)
        .<RangeChoice>map(RangeChoice.Named::new)
        .orElseGet(() -> fresh ? new RangeChoice.NoSuchPrefix(prefix) : unread(invoice, prefix));
  }

  private RangeChoice unread(Invoice invoice, String prefix) {
    book.want(invoice.issuer());
    return new RangeChoice.NotRead(prefix);
  }

  private static RangeDocument document(Invoice invoice) {
    return switch (invoice.documentType()) {
      case INVOICE ->
          invoice.kind() == InvoiceKind.PAPER_CONTINGENCY
              ? RangeDocument.CONTINGENCY
              : RangeDocument.BILL;
      case CREDIT_NOTE -> RangeDocument.CREDIT_NOTE;
      case DEBIT_NOTE -> RangeDocument.DEBIT_NOTE;
    };
  }
}
