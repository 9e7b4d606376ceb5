package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules speak of the issuer's account and not of the sale (annex 1.9, validation rules).
 * Codes were renumbered between versions of the annex, so this gives a hint and decides nothing.
 */
final class AccountRules {

  /** Beside the rules of a rejection that no change of the sale could mend. */
  static final String CODE = "DIAN_ACCOUNT_REJECTED";

  private AccountRules() {}

  /** What of an account a rule can be about. The first letter is the kind of document. */
  private enum Part {
    CERTIFICATE("el certificado", "ZD0[24567]|ZE03"),
    SOFTWARE("el software o su PIN", "[FCD]AB(24|27)[ab]?"),
    NUMBERING("la numeración autorizada", "FAB(05|07|08|10|11|12)[ab]?|FAD05[bc]|FAD09[ab]"),
    SECRET("la clave técnica o el PIN", "[FCD]AD06");

    private final String words;
    private final Pattern codes;

    Part(String words, String codes) {
      this.words = words;
      this.codes = Pattern.compile(codes);
    }

    boolean isMeantBy(Message rule) {
      return codes.matcher(rule.code()).matches();
    }
  }

  /** What to do about a rejection when each of its rules speaks of the account. */
  static Optional<Message> remark(List<Message> rejections) {
    boolean all = rejections.stream().allMatch(AccountRules::isAboutAnAccount);
    return rejections.isEmpty() || !all
        ? Optional.empty()
        : Optional.of(new Message(CODE, text(rejections)));
  }

  private static boolean isAboutAnAccount(Message rule) {
    return Stream.of(Part.values()).anyMatch(part -> part.isMeantBy(rule));
  }

  private static String text(List<Message> rejections) {
    String parts =
        Stream.of(Part.values())
            .filter(part -> rejections.stream().anyMatch(part::isMeantBy))
            .map(part -> part.words)
            .collect(Collectors.joining(", "));
    return ("La DIAN no rechaza esta venta sino la cuenta del emisor (%s). Corrija la cuenta y"
            + " envíe la misma venta otra vez, sin cambios y con la misma referencia.")
        .formatted(parts);
  }
}
