package co.acuse.submitter.submission;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.lifecycle.Provider;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The numbers that the ledger without a database has given. */
final class GivenNumbers {

  /** Nobody's any more. */
  private static final Optional<InvoiceId> GIVEN_BACK = Optional.empty();

  private final Map<Place, SortedMap<Long, Optional<InvoiceId>>> places = new HashMap<>();

  private final Map<Told, Instant> lastTold = new HashMap<>();

  GivenNumbers copy() {
    GivenNumbers copy = new GivenNumbers();
    copy.lastTold.putAll(lastTold);
    places.forEach((place, given) -> copy.places.put(place, new TreeMap<>(given)));
    return copy;
  }

  Optional<DocumentNumber> hold(DocumentKey document, Provider provider, List<Series> series) {
    Optional<InvoiceId> holder = Optional.of(document.invoiceId());
    Optional<DocumentNumber> held =
        firstOf(series, one -> first(given(document, provider, one), holder, one));
    Optional<DocumentNumber> number =
        held.or(() ->
            firstOf(
                series,
                one -> {
                  var given = given(document, provider, one);
                  return first(given, GIVEN_BACK, one).or(() -> next(given, one));
                }));
    number.ifPresent(taken ->
        given(document, provider, new Series(taken.prefix(), 1, 1)).put(taken.number(), holder));
    return number;
  }

  Claim claim(
      DocumentKey document,
      Provider provider,
      DocumentNumber number,
      Function<InvoiceId, ReferenceCode> references) {
    List<DocumentNumber> held = heldBy(document.invoiceId(), provider);
    if (held.contains(number)) {
      return new Claim.Held();
    }
    if (!held.isEmpty()) {
      return new Claim.KeepsAnother(held.getLast());
    }
    var ofPrefix = given(document, provider, new Series(number.prefix(), 1, 1));
    Optional<InvoiceId> holder = ofPrefix.getOrDefault(number.number(), GIVEN_BACK);
    if (holder.isPresent()) {
      return new Claim.OfAnother(references.apply(holder.get()));
    }
    ofPrefix.put(number.number(), Optional.of(document.invoiceId()));
    return new Claim.Held();
  }

  private List<DocumentNumber> heldBy(InvoiceId document, Provider provider) {
    return places.entrySet().stream()
        .filter(place -> place.getKey().provider() == provider)
        .flatMap(place ->
            place.getValue().entrySet().stream()
                .filter(number -> number.getValue().equals(Optional.of(document)))
                .map(number -> new DocumentNumber(place.getKey().prefix(), number.getKey())))
        .toList();
  }

  private static Optional<DocumentNumber> firstOf(
      List<Series> series, Function<Series, Optional<Long>> number) {
    return series.stream().flatMap(one -> number.apply(one).map(one::number).stream()).findFirst();
  }

  private SortedMap<Long, Optional<InvoiceId>> given(
      DocumentKey document, Provider provider, Series series) {
    Place place = new Place(document.issuer(), provider, document.type(), series.prefix());
    return places.computeIfAbsent(place, _ -> new TreeMap<>());
  }

  private static Optional<Long> first(
      SortedMap<Long, Optional<InvoiceId>> given, Optional<InvoiceId> holder, Series series) {
    return given.entrySet().stream()
        .filter(entry -> entry.getValue().equals(holder) && series.has(entry.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Long> next(SortedMap<Long, Optional<InvoiceId>> given, Series series) {
    SortedMap<Long, Optional<InvoiceId>> ofRange = given.subMap(series.first(), series.last() + 1);
    return Stream.of(ofRange.isEmpty() ? series.first() : ofRange.lastKey() + 1)
        .map(following -> Math.max(following, series.start()))
        .filter(series::has)
        .findFirst();
  }

  void holdTold(DocumentKey document, Provider provider, DocumentNumber number, Instant toldAt) {
    Series series = new Series(number.prefix(), 1, number.number());
    Place place = new Place(document.issuer(), provider, document.type(), number.prefix());
    Told told = new Told(place, number.number());
    if (!toldAt.isBefore(lastTold.getOrDefault(told, Instant.MIN))) {
      lastTold.put(told, toldAt);
      given(document, provider, series).put(number.number(), Optional.of(document.invoiceId()));
    }
  }

  void freeUntold(IssuerNit issuer, Provider provider, DocumentType type, Series series) {
    SortedMap<Long, Optional<InvoiceId>> given =
        places.computeIfAbsent(
            new Place(issuer, provider, type, series.prefix()), _ -> new TreeMap<>());
    SortedMap<Long, Optional<InvoiceId>> ofRange = given.subMap(series.start(), series.last() + 1);
    long highest = ofRange.isEmpty() ? 0 : ofRange.lastKey();
    for (long number = series.start(); number < highest; number++) {
      given.putIfAbsent(number, GIVEN_BACK);
    }
  }

  void giveBack(InvoiceId document) {
    places
        .values()
        .forEach(given ->
            given.replaceAll(
                (_, holder) -> holder.equals(Optional.of(document)) ? GIVEN_BACK : holder));
  }

  private record Told(Place place, long number) {}

  private record Place(IssuerNit issuer, Provider provider, DocumentType type, String prefix) {}
}
