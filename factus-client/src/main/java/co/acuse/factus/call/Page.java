package co.acuse.factus.call;

import co.acuse.factus.json.AnswerJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One page of a list; the first is number 1. */
public record Page<T>(List<T> rows, int number, int lastNumber, int total) {

  public Page {
    rows = List.copyOf(rows);
  }

  public boolean isLast() {
    return number >= lastNumber;
  }

  /**
   * Internal: reads {@code data.data} with {@code data.pagination}, or a bare {@code data} array.
   * An answer without rows' array is none: it must not pass for an empty list.
   */
  public static <T> AnswerReader<Page<T>> reader(Class<T> type) {
    return body -> {
      JsonNode data = body.path("data");
      JsonNode rows = data.isArray() ? data : data.path("data");
      return rows.isArray()
          ? Optional.of(of(rows, data.path("pagination"), type))
          : Optional.empty();
    };
  }

  private static <T> Page<T> of(JsonNode rows, JsonNode pagination, Class<T> type) {
    List<T> read = AnswerJson.readList(rows, type);
    return new Page<>(
        read,
        pagination.path("current_page").asInt(1),
        pagination.path("last_page").asInt(1),
        pagination.path("total").asInt(read.size()));
  }
}
