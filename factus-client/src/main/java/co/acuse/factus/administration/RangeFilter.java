package co.acuse.factus.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of ranges is narrowed to; pages start at 1. */
public record RangeFilter(
    @Nullable Long id,
    @Nullable RangeDocument document,
    @Nullable String resolutionNumber,
    @Nullable String technicalKey,
    @Nullable Boolean active,
    int page) {

  public RangeFilter {
    if (page < 1) {
      throw new IllegalArgumentException("The first page is 1, was " + page);
    }
  }

  public static RangeFilter all() {
    return new RangeFilter(null, null, null, null, null, 1);
  }

  /** Active ones; expired ones among them stay active at the provider. */
  public static RangeFilter onlyActive() {
    return new RangeFilter(null, null, null, null, true, 1);
  }

  public RangeFilter withPage(int other) {
    return new RangeFilter(id, document, resolutionNumber, technicalKey, active, other);
  }

  Map<String, String> toQuery() {
    var query = new LinkedHashMap<String, String>();
    put(query, "filter[id]", id);
    put(query, "filter[document]", document == null ? null : document.code());
    put(query, "filter[resolution_number]", resolutionNumber);
    put(query, "filter[technical_key]", technicalKey);
    put(query, "filter[is_active]", active == null ? null : active ? 1 : 0);
    put(query, "page", page == 1 ? null : page);
    return query;
  }

  private static void put(Map<String, String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }

  /** Without the technical key. */
  @Override
  public String toString() {
    return "RangeFilter[%s, %s, %s, active %s, page %d]"
        .formatted(id, document, resolutionNumber, active, page);
  }
}
