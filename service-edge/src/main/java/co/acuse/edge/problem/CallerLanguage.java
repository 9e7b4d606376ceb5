package co.acuse.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of an answer: English when Accept-Language prefers it, else Spanish. */
public final class CallerLanguage extends AcceptHeaderLocaleResolver {

  public static final Locale SPANISH = Locale.of("es");

  CallerLanguage() {
    setSupportedLocales(List.of(SPANISH, Locale.ENGLISH));
    setDefaultLocale(SPANISH);
  }

  /** The language that the caller of {@code request} reads. */
  public Locale of(HttpServletRequest request) {
    return resolveLocale(request);
  }
}
