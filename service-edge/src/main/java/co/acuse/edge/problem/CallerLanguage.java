package co.acuse.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of an answer: English when Accept-Language prefers it, else Spanish. */
public final class CallerLanguage extends AcceptHeaderLocaleResolver {

  public static final Locale SPANISH = Locale.of("es");

  private static final List<Locale> SPOKEN = List.of(SPANISH, Locale.ENGLISH);

  CallerLanguage() {
    setSupportedLocales(SPOKEN);
    setDefaultLocale(SPANISH);
  }

  /** The language that the caller of {@code request} reads. */
  public Locale of(HttpServletRequest request) {
    return preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** Not as inherited: for a star or nonsense that takes the language of the server's machine. */
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request);
  }

  private static Locale preferred(@Nullable String accepted) {
    if (accepted == null) {
      return SPANISH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
      return found == null ? SPANISH : found;
    } catch (IllegalArgumentException _) {
      return SPANISH;
    }
  }
}
