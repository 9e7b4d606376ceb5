package co.acuse.submitter.gateway.factus;

import co.acuse.submitter.submission.Difference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Collects differences. Only ways of writing the same thing are forgiven: 10 and 10.00, null and
 * empty, and "No informado" where nothing was said.
 */
final class Findings {

  private static final String NOT_TOLD = "No informado";

  private final List<Difference> found = new ArrayList<>();

  List<Difference> found() {
    return List.copyOf(found);
  }

  void add(String what, String asked, String held) {
    found.add(new Difference(what, asked, held));
  }

  void text(String what, @Nullable String asked, @Nullable String held) {
    String wanted = plain(asked);
    String given = plain(held);
    boolean untold = wanted.isEmpty() && given.equalsIgnoreCase(NOT_TOLD);
    if (!untold && !wanted.equals(given)) {
      add(what, wanted, given);
    }
  }

  void text(String what, JsonNode asked, @Nullable String held) {
    text(what, asked.asString(""), held);
  }

  /** Compares only what was said: the provider fills the rest with its own defaults. */
  void said(String what, JsonNode asked, @Nullable String held) {
    if (!asked.asString("").isBlank()) {
      text(what, asked, held);
    }
  }

  /** Absent is zero. */
  void amount(String what, @Nullable BigDecimal asked, @Nullable BigDecimal held) {
    BigDecimal wanted = asked == null ? BigDecimal.ZERO : asked;
    BigDecimal given = held == null ? BigDecimal.ZERO : held;
    if (wanted.compareTo(given) != 0) {
      add(what, wanted.toPlainString(), given.toPlainString());
    }
  }

  void amount(String what, JsonNode asked, @Nullable BigDecimal held) {
    amount(what, decimal(asked), held);
  }

  void day(String what, JsonNode asked, @Nullable LocalDate held) {
    text(what, asked.asString(""), held == null ? "" : held.toString());
  }

  /** Says whether both lists are as long. */
  boolean count(String what, int asked, int held) {
    if (asked != held) {
      add(what, Integer.toString(asked), Integer.toString(held));
    }
    return asked == held;
  }

  static @Nullable BigDecimal decimal(JsonNode node) {
    return node.asString("").isBlank() ? null : new BigDecimal(node.asString());
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
