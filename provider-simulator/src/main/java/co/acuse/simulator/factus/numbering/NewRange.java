package co.acuse.simulator.factus.numbering;

import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.factus.ranges.NumberingRange;
import co.acuse.simulator.factus.ranges.Ranges;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a range that is to be created. */
record NewRange(Ranges ranges, InstantSource clock) {

  private static final Set<String> DOCUMENTS = Set.of("21", "22", "23", "24", "25", "30");
  private static final Set<String> WITH_RESOLUTION = Set.of("21", "24", "30");
  private static final long SIZE = 5_000_000;
  private static final int YEARS = 2;

  /** What came of it. */
  sealed interface Result {}

  record Created(NumberingRange range) implements Result {}

  record Refused(Reply reply) implements Result {}

  Result read(Exchange exchange) {
    JsonNode body = exchange.json();
    String document = Json.text(body.path("document"));
    String prefix = Json.text(body.path("prefix"));
    BigDecimal current = Json.number(body.path("current"));
    String resolution = Json.text(body.path("resolution_number"));
    if (document == null || !DOCUMENTS.contains(document)) {
      return refused("document", "El campo document es inválido.");
    }
    if (prefix == null || prefix.length() > 4) {
      return refused("prefix", "El campo prefix es inválido.");
    }
    if (current == null || current.signum() <= 0) {
      return refused("current", "El campo current es obligatorio.");
    }
    boolean limited = WITH_RESOLUTION.contains(document);
    if (limited && resolution == null) {
      return refused("resolution_number", "El campo resolution number es obligatorio.");
    }
    long first = current.longValue();
    LocalDate today = Bogota.today(clock);
    return new Created(
        new NumberingRange(
            ranges.nextId(exchange.account().id()),
            document,
            prefix,
            limited ? first : null,
            limited ? first + SIZE : null,
            first,
            limited ? resolution : null,
            limited ? today : null,
            limited ? today.plusYears(YEARS) : null,
            null,
            true,
            clock.instant()));
  }

  static Reply invalid(String field, String message) {
    ObjectNode body = Reply.envelope("Validation error", "Error de validación");
    ObjectNode data = body.putObject("data").put("message", "Error de validación");
    data.putObject("errors").putArray(field).add(message);
    return Reply.json(422, "INVALID", body);
  }

  private static Result refused(String field, String message) {
    return new Refused(invalid(field, message));
  }
}
