package co.acuse.factus.result;

import java.util.Locale;

/**
 * One message of the tax authority about a document. The same code can be a notice in one answer
 * and a rejection in the next, so the text decides and never the code (Factus page
 * "manejo-errores").
 *
 * @param code for example {@code FAK24}; empty when the provider names none
 * @param text verbatim, for example {@code Regla: FAK24, Rechazo: No está informado el DV del NIT}
 */
public record RuleMessage(String code, String text) {

  /** Whether this stands against the document; everything else is a notice. */
  public boolean isRejection() {
    return text.toLowerCase(Locale.ROOT).contains("rechazo");
  }
}
