package co.acuse.factus.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to. Each is sent as {@code filter[…]}: the provider silently ignores a
 * parameter without it.
 *
 * @param page from 1
 */
public record DocumentFilter(
    @Nullable String referenceCode,
    @Nullable String number,
    @Nullable String prefix,
    @Nullable String identification,
    @Nullable String names,
    @Nullable Boolean validated,
    @Nullable LocalDate createdFrom,
    @Nullable LocalDate createdTo,
    @Nullable Integer perPage,
    int page) {

  public DocumentFilter {
    if (page < 1) {
      throw new IllegalArgumentException("The first page is 1, was " + page);
    }
  }

  /** Everything, ten at a time. */
  public static DocumentFilter all() {
    return new DocumentFilter(null, null, null, null, null, null, null, null, null, 1);
  }

  /** Documents under this reference; compare each row, the filter may match parts. */
  public static DocumentFilter reference(String reference) {
    return new DocumentFilter(reference, null, null, null, null, null, null, null, null, 1);
  }

  /** Documents that are stored but not validated: they block their family. */
  public static DocumentFilter unvalidated() {
    return new DocumentFilter(null, null, null, null, null, false, null, null, null, 1);
  }

  public DocumentFilter withPage(int other) {
    return new DocumentFilter(
        referenceCode,
        number,
        prefix,
        identification,
        names,
        validated,
        createdFrom,
        createdTo,
        perPage,
        other);
  }

  Map<String, String> toQuery() {
    var query = new LinkedHashMap<String, String>();
    put(query, "filter[reference_code]", referenceCode);
    put(query, "filter[number]", number);
    put(query, "filter[prefix]", prefix);
    put(query, "filter[identification]", identification);
    put(query, "filter[names]", names);
    put(query, "filter[status]", validated == null ? null : validated ? 1 : 0);
    put(query, "filter[created_at][start_date]", createdFrom);
    put(query, "filter[created_at][end_date]", createdTo);
    put(query, "filter[per_page]", perPage);
    put(query, "page", page == 1 ? null : page);
    return query;
  }

  private static void put(Map<String, String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }
}
