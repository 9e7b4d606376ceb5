package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.provider.Numberer;
import co.acuse.dian.code.IssueMoment;
import co.acuse.edge.issuers.DianRange;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Numbering;
import co.acuse.submitter.submission.Series;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the range that numbers a document: the sale's, the settings', or the only one; or takes
 * the number that the till gave.
 */
final class DianNumbering {

  private final DianAccounts accounts;
  private final InstantSource clock;

  DianNumbering(DianAccounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  Numbering choose(Invoice invoice) {
    Optional<ProviderSettings> settings = accounts.settings(invoice.issuer(), clock.instant());
    return settings.isEmpty()
        ? new Numbering.NotYet(
            new Message("ISSUER_UNKNOWN", "El emisor no tiene una cuenta de la DIAN configurada."))
        : choose(invoice, settings.get());
  }

  private Numbering choose(Invoice invoice, ProviderSettings settings) {
    DocumentType type = invoice.documentType();
    String prefix = prefix(invoice, settings);
    List<DianRange> ofKind = settings.dian() == null ? List.of() : settings.dian().ranges(type);
    LocalDate today = clock.instant().atOffset(IssueMoment.COLOMBIA).toLocalDate();
    if (invoice.number() != null) {
      return TillNumbering.choose(invoice, invoice.number(), ofKind, today);
    }
    List<DianRange> named =
        ofKind.stream().filter(range -> prefix == null || range.prefix().equals(prefix)).toList();
    if (named.isEmpty()) {
      return invoice.numberingPrefix() == null ? noRange(type) : noSuchPrefix(type, prefix);
    }
    List<DianRange> meant =
        named.stream().filter(range -> range.numberedBy() == Numberer.ACUSE).toList();
    if (meant.isEmpty()) {
      return TillNumbering.missing(named);
    }
    List<DianRange> valid = meant.stream().filter(range -> range.isValidOn(today)).toList();
    if (valid.isEmpty()) {
      return expired(type, meant.getFirst().prefix());
    }
    return valid.stream().map(DianRange::prefix).distinct().count() > 1
        ? severalPrefixes(type)
        : byAcuse(valid);
  }

  private static @Nullable String prefix(Invoice invoice, ProviderSettings settings) {
    if (invoice.numberingPrefix() != null) {
      return invoice.numberingPrefix();
    }
    return settings.numbering(invoice.documentType())
            instanceof NumberingRule.ByPrefix(String prefix)
        ? prefix
        : null;
  }

  /** The one that ends first is used up first. */
  private static Numbering byAcuse(List<DianRange> valid) {
    return new Numbering.ByAcuse(
        valid.stream()
            .sorted(Comparator.comparing(DianNumbering::end).thenComparingLong(DianRange::first))
            .map(range -> new Series(range.prefix(), range.first(), range.start(), range.last()))
            .toList());
  }

  private static LocalDate end(DianRange range) {
    return range.authorisation() == null ? LocalDate.MAX : range.authorisation().validUntil();
  }

  private static Numbering noSuchPrefix(DocumentType type, @Nullable String prefix) {
    return new Numbering.Inexpressible(
        List.of(
            new Message(
                "NUMBERING_PREFIX_UNKNOWN",
                "El emisor no tiene un rango %s con el prefijo %s. Corrija numberingPrefix."
                    .formatted(of(type), prefix))));
  }

  private static Numbering noRange(DocumentType type) {
    return new Numbering.NotYet(
        new Message(
            "NUMBERING_RANGE_MISSING",
            "El emisor no tiene un rango %s. Agréguelo a dian.ranges en su configuración."
                .formatted(of(type))));
  }

  private static Numbering expired(DocumentType type, String prefix) {
    return new Numbering.NotYet(
        new Message(
            "NUMBERING_RANGE_EXPIRED",
            ("El rango %s %s no está vigente hoy. Pida otra resolución a la DIAN y agréguela a"
                    + " dian.ranges.")
                .formatted(prefix, of(type))));
  }

  private static Numbering severalPrefixes(DocumentType type) {
    return new Numbering.NotYet(
        new Message(
            "NUMBERING_RANGE_AMBIGUOUS",
            "Hay rangos %s con varios prefijos. Diga cuál en numbering.%s, o en la venta."
                .formatted(of(type), type)));
  }

  private static String of(DocumentType type) {
    return switch (type) {
      case INVOICE -> "de facturas";
      case CREDIT_NOTE -> "de notas crédito";
      case DEBIT_NOTE -> "de notas débito";
    };
  }
}
