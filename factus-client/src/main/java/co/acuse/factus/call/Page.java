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
   * An answer without rows' array, or with a row that cannot be read, is none: it must not pass for
   * a list without what that row may have been.
   */
  public static <T> AnswerReader<Page<T>> reader(Class<T> type) {
    return body -> {
      JsonNode data = body.path("data");
      JsonNode rows = data.isArray() ? data : data.path("data");
      List<T> read = AnswerJson.readList(rows, type);
      return rows.isArray() && read.size() == rows.size()
          ? Optional.of(of(read, data.path("pagination")))
          : Optional.empty();
    };
  }

  private static <T> Page<T> of(List<T> read, JsonNode pagination) {
    return new Page<>(
        read,
        pagination.path("current_page").asInt(1),
        pagination.path("last_page").asInt(1),
        pagination.path("total").asInt(read.size()));
  }
}
