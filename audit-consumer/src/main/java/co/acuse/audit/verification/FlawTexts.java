package co.acuse.audit.verification;

import co.acuse.audit.trail.Verdict;
import java.util.Locale;

/** What a flaw means, in the caller's language. */
final class FlawTexts {

  private FlawTexts() {}

  static Report.BadEntry entry(Verdict.Broken broken, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return new Report.BadEntry(
        broken.chain(),
        broken.position(),
        broken.eventId(),
        broken.flaw().name(),
        english ? english(broken.flaw()) : spanish(broken.flaw()));
  }

  private static String spanish(Verdict.Flaw flaw) {
    return switch (flaw) {
      case ENTRY_CHANGED -> "El registro no es el que se escribió.";
      case ENTRY_MISSING -> "Falta el registro.";
      case ENTRY_INSERTED -> "El registro no lo escribió este servicio.";
      case FILE_MISSING -> "Falta un archivo del que habla el registro.";
      case FILE_CHANGED -> "Un archivo no es el que llegó.";
      case FILE_INSERTED -> "Hay un archivo del que no habla ningún registro.";
    };
  }

  private static String english(Verdict.Flaw flaw) {
    return switch (flaw) {
      case ENTRY_CHANGED -> "The entry is not as it was written.";
      case ENTRY_MISSING -> "The entry is missing.";
      case ENTRY_INSERTED -> "The entry was not written by this service.";
      case FILE_MISSING -> "A file that the entry tells of is missing.";
      case FILE_CHANGED -> "A file is not what came.";
      case FILE_INSERTED -> "There is a file that no entry tells of.";
    };
  }
}
