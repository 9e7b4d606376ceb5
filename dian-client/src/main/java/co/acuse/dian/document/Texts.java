package co.acuse.dian.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits on texts, codes and lists. */
final class Texts {

  private Texts() {}

  static void refuseBlank(String text, String field) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is empty: fill it in");
    }
  }

  /** What may be absent must not be there as an empty text. */
  static void refuseBlankIfGiven(@Nullable String text, String field) {
    if (text != null && text.isBlank()) {
      throw new IllegalArgumentException(field + " is empty: fill it in or leave it out");
    }
  }

  /** The text itself is not quoted, as it may be somebody's identification. */
  static void refuseUnless(Pattern pattern, String text, String field, String form) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("%s must be %s".formatted(field, form));
    }
  }

  static void refuseUnlessOneOf(Set<String> codes, String code, String field) {
    if (!codes.contains(code)) {
      throw new IllegalArgumentException(
          "%s has no code '%s' in the DIAN's list".formatted(field, code));
    }
  }

  static void refuseNone(List<?> list, String field) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(field + " needs at least one entry");
    }
  }

  static <T, K> void refuseTwice(List<T> list, Function<T, K> key, String field) {
    Set<K> seen = new HashSet<>();
    for (T entry : list) {
      if (!seen.add(key.apply(entry))) {
        throw new IllegalArgumentException(
            "%s has %s twice: put both into one".formatted(field, key.apply(entry)));
      }
    }
  }
}
