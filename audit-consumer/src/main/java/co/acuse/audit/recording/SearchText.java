package co.acuse.audit.recording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text as the search keeps it; the log beside it has it whole. */
final class SearchText {

  /** What an index of PostgreSQL takes at least, whatever the characters. */
  private static final int LONGEST = 200;

  private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f-]{1,64}");

  private SearchText() {}

  static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST
        ? text
        : StorableText.of(text.substring(0, LONGEST));
  }

  static List<String> codes(Stream<String> codes) {
    return codes
        .map(code -> code.replaceAll("\\p{Cntrl}", " "))
        .map(SearchText::cut)
        .distinct()
        .toList();
  }

  static @Nullable String traceparent(@Nullable String text) {
    return text != null && TRACEPARENT.matcher(text).matches() ? text : null;
  }
}
