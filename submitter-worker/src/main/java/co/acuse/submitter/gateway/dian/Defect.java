package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the DIAN refuses of Acuse's own making: no change of the sale mends it, only one of the
 * program or of the machine that it runs on (annex 1.9, validation rules; the ZIP's texts of 89).
 */
enum Defect {
  /** The ZIP. It is told by a status of its own, and not by a rule. */
  PACKAGE("el archivo ZIP", null),
  SCHEMA("el XML", "ZB01"),
  SIGNATURE("la firma del documento", "ZE02|DC[0-9]{2}"),
  /** The header of the call: its signature, or the clock of this machine. It is told by a fault. */
  SECURITY("la cabecera de seguridad", null);

  /** Beside the rules of a rejection that is a defect of Acuse. */
  static final String CODE = "ACUSE_DEFECT";

  private final String words;
  private final Optional<Pattern> rules;

  Defect(String words, @Nullable String rules) {
    this.words = words;
    this.rules = Optional.ofNullable(rules).map(Pattern::compile);
  }

  /** The defect that a rejection speaks of. One rule is enough, whatever others stand beside it. */
  static Optional<Defect> in(List<Message> rejections) {
    return Stream.of(values())
        .filter(defect -> rejections.stream().anyMatch(defect::isMeantBy))
        .findFirst();
  }

  private boolean isMeantBy(Message rule) {
    return rules.filter(codes -> codes.matcher(rule.code()).matches()).isPresent();
  }

  /** What it is called in metrics. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to do about it. */
  Message remark() {
    return new Message(
        CODE,
        ("La DIAN no recibió %s que hizo Acuse. Es un defecto de Acuse, no de la venta: repórtelo."
                + " Cuando esté corregido, envíe la misma venta otra vez, sin cambios y con la"
                + " misma referencia.")
            .formatted(words));
  }
}
