package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.DianRange;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.submitter.submission.NumberStock;
import co.acuse.submitter.submission.NumberStock.Stretch;
import co.acuse.submitter.submission.Series;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/** Shows as metrics how much is left of each range whose numbers Acuse gives. */
final class RangeMeters {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  /** However often Prometheus asks, the ledger is asked once in this time for all ranges. */
  private static final Duration FRESH = Duration.ofSeconds(15);

  private final IssuerDirectory directory;
  private final NumberStock stock;
  private final InstantSource clock;
  private final MultiGauge numbers;
  private final MultiGauge time;
  private Map<Stretch, Long> counted = Map.of();
  private Instant staleAt = Instant.MIN;

  RangeMeters(
      IssuerDirectory directory, NumberStock stock, MeterRegistry meters, InstantSource clock) {
    this.directory = directory;
    this.stock = stock;
    this.clock = clock;
    this.numbers =
        MultiGauge.builder("acuse.range.numbers.left")
            .description("Numbers of the range that were not given yet")
            .register(meters);
    this.time =
        MultiGauge.builder("acuse.range.remaining")
            .description("Time until the end of the range's last day")
            .baseUnit("seconds")
            .register(meters);
  }

  /** Shows the ranges of the settings in force; how much is left is asked when somebody looks. */
  void update() {
    List<Own> ranges = ranges();
    numbers.register(
        ranges.stream().<Row<?>>map(one -> Row.of(one.tags(), one, this::left)).toList(), true);
    time.register(
        ranges.stream()
            .flatMap(
                one -> one.end().<Row<?>>map(end -> Row.of(one.tags(), end, this::until)).stream())
            .toList(),
        true);
  }

  private List<Own> ranges() {
    Instant now = clock.instant();
    return directory.all().stream().flatMap(issuer -> ranges(issuer, now)).toList();
  }

  private static Stream<Own> ranges(IssuerSettings issuer, Instant now) {
    return issuer.at(now).stream()
        .flatMap(settings ->
            settings.dian() == null ? Stream.empty() : settings.dian().ranges().stream())
        .map(range -> new Own(issuer.nit(), range));
  }

  private double until(Instant end) {
    return Duration.between(clock.instant(), end).toSeconds();
  }

  private double left(Own range) {
    Long left = count().get(range.stretch());
    return left == null ? Double.NaN : left;
  }

  private synchronized Map<Stretch, Long> count() {
    Instant now = clock.instant();
    if (!now.isBefore(staleAt)) {
      counted = read();
      staleAt = now.plus(FRESH);
    }
    return counted;
  }

  /** Nothing while the database is away. */
  private Map<Stretch, Long> read() {
    List<Stretch> stretches = ranges().stream().map(Own::stretch).toList();
    Map<Stretch, Long> left = new HashMap<>();
    try {
      List<Long> counts = stock.left(stretches);
      for (int i = 0; i < stretches.size(); i++) {
        left.put(stretches.get(i), counts.get(i));
      }
      return left;
    } catch (DataAccessException _) {
      return Map.of();
    }
  }

  /** A range of an issuer's settings. */
  private record Own(IssuerNit issuer, DianRange range) {

    Stretch stretch() {
      var series = new Series(range.prefix(), range.first(), range.start(), range.last());
      return new Stretch(issuer, Provider.DIAN, range.type(), series);
    }

    Tags tags() {
      return Tags.of(
          "issuer",
          issuer.value(),
          "document_type",
          range.type().name(),
          "prefix",
          range.prefix(),
          "from",
          Long.toString(range.first()));
    }

    /** Numbers of notes have none. */
    Optional<Instant> end() {
      return Optional.ofNullable(range.authorisation())
          .map(leave -> leave.validUntil().plusDays(1).atStartOfDay(BOGOTA).toInstant());
    }
  }
}
