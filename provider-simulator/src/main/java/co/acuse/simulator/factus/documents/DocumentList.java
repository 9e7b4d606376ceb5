package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.exchange.Page;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists documents, newest first; only {@code filter[…]} filters, anything else is ignored. */
final class DocumentList {

  private final DocumentStore store;
  private final DocumentView view;
  private final InstantSource clock;

  DocumentList(DocumentStore store, DocumentView view, InstantSource clock) {
    this.store = store;
    this.view = view;
    this.clock = clock;
  }

  Reply list(Exchange exchange, Family family) {
    Account account = exchange.account();
    Instant now = clock.instant();
    Shelf shelf = store.shelf(account.id(), family);
    Page<Document> page =
        exchange.hasFilters()
            ? Page.of(found(exchange, shelf, now), exchange)
            : everything(shelf, exchange, now);
    return Reply.ok(
        page.total() == 0 ? "NOT_FOUND" : "FOUND",
        page.body("/v2/" + family.route(), document -> view.row(document, account)));
  }

  private static List<Document> found(Exchange exchange, Shelf shelf, Instant now) {
    List<Document> found =
        candidates(exchange, shelf)
            .filter(document -> document.isVisible(now))
            .filter(filter(exchange))
            .toList();
    if (found.size() == 1) {
      exchange.about(found.getFirst().id(), found.getFirst().state().name());
    }
    return found;
  }

  /** A page of all without walking through all. */
  private static Page<Document> everything(Shelf shelf, Exchange exchange, Instant now) {
    return Page.slice(
        shelf.size(),
        exchange,
        (from, size) ->
            shelf.newestFirst().stream()
                .skip(from)
                .limit(size)
                .filter(document -> document.isVisible(now))
                .toList());
  }

  /** The fewest documents that can match: by exact reference or number, or the undecided ones. */
  private static Stream<Document> candidates(Exchange exchange, Shelf shelf) {
    Switches.FilterMatch match = exchange.account().switches().filterMatch();
    Optional<String> reference = filled(exchange, "reference_code");
    Optional<String> number = filled(exchange, "number");
    if (match == Switches.FilterMatch.EXACT && reference.isPresent()) {
      return shelf.ofReference(reference.get()).stream();
    }
    if (match == Switches.FilterMatch.EXACT && number.isPresent()) {
      return shelf.ofNumber(number.get()).stream();
    }
    Collection<Document> all =
        filled(exchange, "status").filter("0"::equals).isPresent()
            ? shelf.undecided()
            : shelf.newestFirst();
    return all.stream();
  }

  private static Predicate<Document> filter(Exchange exchange) {
    Predicate<Document> filter = _ -> true;
    filter = filter.and(text(exchange, "reference_code", Document::reference));
    filter = filter.and(text(exchange, "number", Document::number));
    filter = filter.and(text(exchange, "prefix", Document::prefix));
    filter = filter.and(text(exchange, "identification", Document::partyIdentification));
    filter = filter.and(text(exchange, "names", Document::partyNames));
    Optional<String> status = filled(exchange, "status");
    if (status.isPresent()) {
      boolean validated = status.get().equals("1");
      filter = filter.and(d -> (d.state() == DocumentState.VALIDATED) == validated);
    }
    Optional<LocalDate> start = date(exchange, "created_at][start_date");
    Optional<LocalDate> end = date(exchange, "created_at][end_date");
    return filter
        .and(document -> start.isEmpty() || !day(document).isBefore(start.get()))
        .and(document -> end.isEmpty() || !day(document).isAfter(end.get()));
  }

  private interface Field {
    String of(Document document);
  }

  private static Predicate<Document> text(Exchange exchange, String name, Field field) {
    Optional<String> wanted = filled(exchange, name);
    if (wanted.isEmpty()) {
      return _ -> true;
    }
    // Names are looked for as a person would; nobody types them whole.
    boolean partial =
        name.equals("names")
            || exchange.account().switches().filterMatch() == Switches.FilterMatch.PARTIAL;
    String value = wanted.get().toLowerCase(Locale.ROOT);
    return document -> {
      String has = field.of(document).toLowerCase(Locale.ROOT);
      return partial ? has.contains(value) : has.equals(value);
    };
  }

  private static LocalDate day(Document document) {
    return LocalDate.ofInstant(document.createdAt(), Bogota.ZONE);
  }

  private static Optional<LocalDate> date(Exchange exchange, String name) {
    try {
      return filled(exchange, name).map(LocalDate::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> filled(Exchange exchange, String name) {
    return exchange.query("filter[" + name + "]").filter(value -> !value.isBlank());
  }
}
