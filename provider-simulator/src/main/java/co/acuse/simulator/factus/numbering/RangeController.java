package co.acuse.simulator.factus.numbering;

import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.exchange.Page;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.factus.ranges.NumberingRange;
import co.acuse.simulator.factus.ranges.Ranges;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ArrayNode;

/** Numbering ranges as the account's owner administers them. */
@Controller
@RequestMapping("/v2/numbering-ranges")
final class RangeController {

  private final Ranges ranges;
  private final RangeView view;
  private final NewRange newRange;

  RangeController(Ranges ranges, InstantSource clock) {
    this.ranges = ranges;
    this.view = new RangeView(clock);
    this.newRange = new NewRange(ranges, clock);
  }

  @GetMapping
  Reply list(Exchange exchange) {
    List<NumberingRange> found =
        ranges.all(exchange.account().id()).stream()
            .filter(range -> is(exchange, "id", Long.toString(range.id())))
            .filter(range -> is(exchange, "document", range.document()))
            .filter(range -> is(exchange, "resolution_number", range.resolutionNumber()))
            .filter(range -> is(exchange, "technical_key", range.technicalKey()))
            .filter(range -> isActive(exchange, range))
            .toList();
    return Reply.ok("RANGES", Page.of(found, exchange).body("/v2/numbering-ranges", view::row));
  }

  /** What the authority would let this account use: every range with a resolution. */
  @GetMapping("/dian")
  Reply dian(Exchange exchange) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    ranges.all(exchange.account().id()).stream()
        .filter(range -> range.resolutionNumber() != null)
        .forEach(range -> all.add(view.atTheAuthority(range)));
    return Reply.ok("RANGES", all);
  }

  @GetMapping("/{id}")
  Reply show(Exchange exchange, @PathVariable long id) {
    return with(exchange, id, range -> Reply.ok("RANGE", view.whole(range)));
  }

  @PostMapping
  Reply create(Exchange exchange) {
    return switch (newRange.read(exchange)) {
      case NewRange.Refused(Reply reply) -> reply;
      case NewRange.Created(NumberingRange range) -> {
        ranges.put(exchange.account().id(), range);
        yield told(201, "Created", "Rango de numeración creado con éxito", range);
      }
    };
  }

  @DeleteMapping("/{id}")
  Reply delete(Exchange exchange, @PathVariable long id) {
    return with(
        exchange,
        id,
        range -> {
          ranges.remove(exchange.account().id(), range.id());
          return Reply.message(200, "RANGE", "OK", "Rango de numeración eliminado con éxito");
        });
  }

  @PatchMapping("/{id}/current")
  Reply current(Exchange exchange, @PathVariable long id) {
    BigDecimal current = Json.number(exchange.json().path("current"));
    if (current == null || current.signum() <= 0) {
      return NewRange.invalid("current", "El campo current es inválido.");
    }
    return with(exchange, id, range -> changed(exchange, range.withCurrent(current.longValue())));
  }

  @PatchMapping("/{id}/toggle-status")
  Reply toggle(Exchange exchange, @PathVariable long id) {
    return with(exchange, id, range -> changed(exchange, range.withActive(!range.isActive())));
  }

  private Reply changed(Exchange exchange, NumberingRange range) {
    ranges.put(exchange.account().id(), range);
    return told(200, "OK", "Rango de numeración actualizado con éxito", range);
  }

  private Reply told(int status, String name, String message, NumberingRange range) {
    return Reply.json(
        status, "RANGE", Reply.envelope(name, message).set("data", view.whole(range)));
  }

  /** Holds the account's lock, so that no document takes a number meanwhile. */
  private Reply with(Exchange exchange, long id, Function<NumberingRange, Reply> work) {
    exchange.account().lock().lock();
    try {
      Optional<NumberingRange> range = ranges.find(exchange.account().id(), id);
      return range
          .map(work)
          .orElseGet(() -> Reply.notFound("No se encontró el rango de numeración"));
    } finally {
      exchange.account().lock().unlock();
    }
  }

  private static boolean is(Exchange exchange, String name, @Nullable String value) {
    return wanted(exchange, name).map(wanted -> wanted.equals(value)).orElse(true);
  }

  private static boolean isActive(Exchange exchange, NumberingRange range) {
    return wanted(exchange, "is_active")
        .map(wanted -> (wanted.equals("1") || wanted.equals("true")) == range.isActive())
        .orElse(true);
  }

  private static Optional<String> wanted(Exchange exchange, String name) {
    return exchange.query("filter[" + name + "]").filter(text -> !text.isBlank());
  }
}
