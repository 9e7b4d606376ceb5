package co.acuse.dian.soap.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule that the DIAN names for a document (annex 1.9, ErrorMessage). The same code can be a
 * notice in one answer and a rejection in the next, and codes were renumbered between versions: map
 * by code and text together.
 *
 * @param code for example {@code FAD06}; empty when the text names none
 * @param text what follows the code and the kind; the whole text when it names no code
 * @param raw verbatim, such as {@code Regla: FAK24, Rechazo: DV no corresponde al NIT informado}
 */
public record RuleMessage(String code, RuleKind kind, String text, String raw) {

  private static final String DUPLICATE = "90";
  private static final Pattern RULE =
      Pattern.compile(
          "^\\s*Regla:\\s*([A-Za-z0-9]+)\\s*,\\s*(?:(Rechazo|Notificaci[oó]n)\\s*:)?\\s*(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Reads one string of an answer; never fails, since the raw text is kept. */
  public static RuleMessage parse(String raw) {
    Matcher rule = RULE.matcher(raw);
    if (!rule.matches()) {
      return new RuleMessage("", RuleKind.UNSTATED, raw.strip(), raw);
    }
    return new RuleMessage(rule.group(1), kind(rule.group(2)), rule.group(3).strip(), raw);
  }

  /** Rule 90: the DIAN holds an accepted document of this issuer, type and number already. */
  public boolean saysAlreadyProcessed() {
    return code.equals(DUPLICATE) && kind != RuleKind.NOTICE;
  }

  private static RuleKind kind(@Nullable String word) {
    if (word == null) {
      return RuleKind.UNSTATED;
    }
    return word.equalsIgnoreCase("Rechazo") ? RuleKind.REJECTION : RuleKind.NOTICE;
  }
}
