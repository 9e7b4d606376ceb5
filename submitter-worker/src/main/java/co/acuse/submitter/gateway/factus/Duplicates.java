package co.acuse.submitter.gateway.factus;

import co.acuse.factus.result.Failure;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises refusals that speak of our own reference: the provider's texts disagree on whether a
 * repeated reference is answered or refused, so such a refusal means "look it up", not "invalid".
 */
final class Duplicates {

  private static final Pattern TAKEN =
      Pattern.compile(
          "duplicad|repetid|ya (ha sido|fue|est|exist|se encuentra)|en uso|existe|registrad"
              + "|taken|tomado|utilizad",
          Pattern.CASE_INSENSITIVE);

  private Duplicates() {}

  static boolean spokenOf(Failure.FieldErrors errors, String reference) {
    List<String> onReference = errors.fields().getOrDefault("reference_code", List.of());
    return onReference.stream().anyMatch(text -> TAKEN.matcher(text).find())
        || names(errors.message(), reference)
        || errors.fields().values().stream()
            .flatMap(List::stream)
            .anyMatch(text -> names(text, reference));
  }

  /** The reference as a word of its own, so that the reference "1" is not seen in every number. */
  private static boolean names(String text, String reference) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(reference) + "(?![\\w-])")
            .matcher(text)
            .find()
        && TAKEN.matcher(text).find();
  }
}
