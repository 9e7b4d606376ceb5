package co.acuse.simulator.factus.numbering;

import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.ranges.NumberingRange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Ranges as told: a list has names and ISO dates, a single range has codes and Bogotá dates. */
record RangeView(InstantSource clock) {

  ObjectNode row(NumberingRange range) {
    ObjectNode row = Json.object().put("id", range.id()).put("document", range.documentName());
    numbers(row, range, LocalDate::toString);
    row.putNull("deleted_at");
    return times(row, range);
  }

  ObjectNode whole(NumberingRange range) {
    ObjectNode whole =
        Json.object()
            .put("id", range.id())
            .put("document", range.document())
            .put("document_name", range.documentName());
    numbers(whole, range, Bogota::day);
    return times(whole, range);
  }

  ObjectNode atTheAuthority(NumberingRange range) {
    return Json.object()
        .put("resolution_number", range.resolutionNumber())
        .put("prefix", range.prefix())
        .put("from", String.valueOf(range.from()))
        .put("to", String.valueOf(range.to()))
        .put("start_date", format(range.startDate(), LocalDate::toString))
        .put("end_date", format(range.endDate(), LocalDate::toString))
        .put("technical_key", range.technicalKey() == null ? "" : range.technicalKey());
  }

  private void numbers(ObjectNode body, NumberingRange range, Function<LocalDate, String> date) {
    body.put("prefix", range.prefix())
        .put("from", range.from())
        .put("to", range.to())
        .put("current", range.current())
        .put("resolution_number", range.resolutionNumber())
        .put("start_date", format(range.startDate(), date))
        .put("end_date", format(range.endDate(), date))
        .put("technical_key", range.technicalKey())
        .put("is_expired", range.isExpired(Bogota.today(clock)))
        .put("is_active", range.isActive());
  }

  private static ObjectNode times(ObjectNode body, NumberingRange range) {
    Instant created = range.createdAt() == null ? Instant.EPOCH : range.createdAt();
    String text = created.truncatedTo(ChronoUnit.SECONDS).toString();
    return body.put("created_at", text).put("updated_at", text);
  }

  private static @Nullable String format(
      @Nullable LocalDate date, Function<LocalDate, String> format) {
    return date == null ? null : format.apply(date);
  }
}
