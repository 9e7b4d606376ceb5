package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.factus.administration.NumberingRange;
import co.acuse.factus.administration.RangeDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The numbering ranges of each issuer's account as they were last read. */
final class RangeBook {

  private final Map<AccountKey, Page> pages = new ConcurrentHashMap<>();
  private final Set<IssuerNit> wanted = ConcurrentHashMap.newKeySet();

  /** Takes down what was read. */
  void write(IssuerNit issuer, AccountKey account, Instant readAt, List<NumberingRange> ranges) {
    pages.put(account, new Page(readAt, List.copyOf(ranges)));
    wanted.remove(issuer);
  }

  /** Asks that the issuer's ranges be read soon. */
  void want(IssuerNit issuer) {
    wanted.add(issuer);
  }

  /** The issuers whose ranges somebody waits for. */
  Set<IssuerNit> wanted() {
    return Set.copyOf(wanted);
  }

  /** When the account's ranges were last read; empty before the first time. */
  Optional<Instant> readAt(AccountKey account) {
    return Optional.ofNullable(pages.get(account)).map(Page::readAt);
  }

  /** The range of that prefix; of several a usable one, then the newest. */
  Optional<Long> idOf(AccountKey account, RangeDocument document, String prefix, LocalDate today) {
    return ranges(account).stream()
        .filter(range -> range.kind().filter(document::equals).isPresent())
        .filter(range -> prefix.equals(range.prefix()) && range.id() != null)
        .max(
            Comparator.comparing((NumberingRange range) -> range.isUsableOn(today))
                .thenComparingLong(RangeBook::id))
        .map(RangeBook::id);
  }

  /** The prefix of a range; empty when the range is not known here. */
  Optional<String> prefixOf(AccountKey account, long rangeId) {
    return ranges(account).stream()
        .filter(range -> id(range) == rangeId)
        .findFirst()
        .map(NumberingRange::prefix);
  }

  private List<NumberingRange> ranges(AccountKey account) {
    Page page = pages.get(account);
    return page == null ? List.of() : page.ranges();
  }

  private static long id(NumberingRange range) {
    Long id = range.id();
    return id == null ? -1 : id;
  }

  private record Page(Instant readAt, List<NumberingRange> ranges) {}
}
