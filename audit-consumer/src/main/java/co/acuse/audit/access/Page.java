package co.acuse.audit.access;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** Cuts a page out of rows of which one more was asked for than the page holds. */
  public static <T> Page<T> cut(List<T> rows, int limit, ToLongFunction<T> ordinal) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, Cursor.write(ordinal.applyAsLong(items.getLast())));
  }
}
