package co.acuse.factus.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists that the provider may leave out, or fill with nulls. */
public final class Absent {

  private Absent() {}

  /** The list without nulls; empty when there is none. */
  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
