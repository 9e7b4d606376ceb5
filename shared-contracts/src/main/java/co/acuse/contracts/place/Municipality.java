package co.acuse.contracts.place;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A municipality of Colombia, as DIVIPOLA and the DIAN list it.
 *
 * @param code five digits, of which the first two are the department's
 */
public record Municipality(String code, String name, String department) {
  private static final Map<String, Municipality> ALL = all();

  /** The municipality of a code; empty when DIVIPOLA has none. */
  public static Optional<Municipality> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** The codes of all. */
  public static Set<String> codes() {
    return ALL.keySet();
  }

  private static Map<String, Municipality> all() {
    Map<String, String> departments = NameList.read("departments.txt");
    return NameList.read("municipalities.txt").entrySet().stream()
        .map(entry ->
            new Municipality(
                entry.getKey(),
                entry.getValue(),
                departments.getOrDefault(entry.getKey().substring(0, 2), "")))
        .collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));
  }
}
