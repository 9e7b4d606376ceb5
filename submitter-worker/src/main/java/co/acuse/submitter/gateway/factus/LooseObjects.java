package co.acuse.submitter.gateway.factus;

import co.acuse.factus.json.FactusDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares the parts that the provider gives back in more than one shape: as sent, as a bare text,
 * or with {@code {code, name}} where a code was sent.
 */
final class LooseObjects {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

  private final Findings findings;

  LooseObjects(Findings findings) {
    this.findings = findings;
  }

  /**
   * A part of a document.
   *
   * @param main the field that a bare text stands for
   * @param optional fields of which none may be there that was not asked for
   */
  record Kind(String name, String main, List<String> optional) {

    static Kind of(String name, String main) {
      return new Kind(name, main, List.of());
    }
  }

  /** Compares one object. */
  void compare(Kind kind, JsonNode asked, @Nullable JsonNode given) {
    String what = kind.name();
    JsonNode held = given == null ? MissingNode.getInstance() : given;
    if (asked.isEmpty()) {
      findings.text(what, "", isNothing(held) ? "" : held.toString());
    } else if (held.isValueNode() && !held.isNull()) {
      findings.text(what, asked.path(kind.main()), held.asString());
    } else if (isNothing(held)) {
      findings.add(what, asked.toString(), "");
    } else {
      fields(kind, what, asked, held.isArray() ? held.path(0) : held);
    }
  }

  /** Compares lists of objects, in their order. */
  void compareEach(Kind kind, JsonNode asked, @Nullable JsonNode given) {
    String what = kind.name();
    JsonNode held = given == null ? MissingNode.getInstance() : given;
    if (findings.count(what, asked.size(), held.size())) {
      for (int i = 0; i < asked.size(); i++) {
        fields(kind, what + "[" + i + "]", asked.get(i), held.get(i));
      }
    }
  }

  private void fields(Kind kind, String what, JsonNode asked, JsonNode held) {
    for (String optional : kind.optional()) {
      if (!asked.has(optional)) {
        findings.text(what + "." + optional, "", plain(counterpart(held, optional)));
      }
    }
    asked
        .propertyStream()
        .forEach(field -> {
          JsonNode other = counterpart(held, field.getKey());
          if (!other.isMissingNode()) {
            String name = what + "." + field.getKey();
            findings.text(name, plain(field.getValue()), plain(other));
          }
        });
  }

  /** The field of that name, or its {@code {code, name}} under the name without {@code _code}. */
  private static JsonNode counterpart(JsonNode held, String name) {
    JsonNode same = held.path(name);
    JsonNode found = same.isMissingNode() ? held.path(name.replaceAll("_code$", "")) : same;
    return found.isObject() ? found.path("code") : found;
  }

  private static boolean isNothing(JsonNode held) {
    boolean emptyParts =
        held.isContainer()
            && held.valueStream().allMatch(part -> part.isNull() || part.asString("").isBlank());
    return held.isMissingNode() || held.isNull() || emptyParts || held.asString("x").isBlank();
  }

  private static String plain(JsonNode node) {
    String text = node.asString("").strip();
    LocalDate day = text.length() == 10 ? FactusDates.date(text) : null;
    if (day != null) {
      return day.toString();
    }
    return NUMBER.matcher(text).matches() && text.contains(".")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
