package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.dian.soap.result.NumberingRange;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.DianRange;
import co.acuse.submitter.gateway.Range;
import co.acuse.submitter.submission.NumberStock;
import co.acuse.submitter.submission.NumberStock.Stretch;
import co.acuse.submitter.submission.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ranges of an account's settings, with what the DIAN knows of them and what is left. */
final class OwnRanges {

  private final NumberStock stock;

  OwnRanges(NumberStock stock) {
    this.stock = stock;
  }

  /** An invoice's only if the DIAN has it too. */
  List<Range> usable(IssuerNit issuer, DianAccount account, List<NumberingRange> known) {
    List<Own> own = Stream.concat(invoices(account, known), notes(account)).toList();
    List<Long> left = stock.left(own.stream().map(range -> range.stretch(issuer)).toList());
    return IntStream.range(0, own.size()).mapToObj(i -> own.get(i).range(left.get(i))).toList();
  }

  /** The ranges of the settings that are the DIAN's by prefix and resolution. */
  static Stream<DianRange> ours(DianAccount account, NumberingRange theirs) {
    return account.ranges(DocumentType.INVOICE).stream()
        .filter(range -> range.prefix().equals(theirs.prefix()))
        .filter(range ->
            range.authorisation() != null
                && range.authorisation().resolution().equals(theirs.resolution()));
  }

  private static Stream<Own> invoices(DianAccount account, List<NumberingRange> known) {
    return known.stream()
        .flatMap(theirs ->
            ours(account, theirs)
                .limit(1)
                .map(range -> new Own(range, theirs.from(), theirs.to(), theirs.validTo())));
  }

  private static Stream<Own> notes(DianAccount account) {
    return account.ranges().stream()
        .filter(range -> range.type() != DocumentType.INVOICE)
        .map(range -> new Own(range, range.first(), range.last(), null));
  }

  /**
   * A range of the settings.
   *
   * @param from as the DIAN has it, and likewise the others
   */
  private record Own(DianRange settings, long from, long to, @Nullable LocalDate validUntil) {

    Stretch stretch(IssuerNit issuer) {
      return new Stretch(
          issuer,
          Provider.DIAN,
          settings.type(),
          new Series(settings.prefix(), settings.first(), settings.start(), settings.last()));
    }

    /** What was given back counts as if it came last. */
    Range range(long left) {
      return new Range(
          0,
          settings.type(),
          settings.prefix(),
          from,
          settings.last() - left + 1,
          to,
          validUntil,
          true,
          false);
    }
  }
}
