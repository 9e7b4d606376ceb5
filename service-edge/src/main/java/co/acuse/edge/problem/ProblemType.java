package co.acuse.edge.problem;

import java.util.Locale;

/**
 * One kind of refusal: its stable code, its status, and its words in two languages.
 *
 * @param code upper case with underscores, for programs; never changes its meaning
 * @param status the HTTP status, 400 to 599
 */
public record ProblemType(String code, int status, Text title, Text detail) {

  public ProblemType {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status from 400 to 599");
    }
  }

  /** Makes a kind of refusal whose detail says what to do next. */
  public static ProblemType of(
      int status, String code, String titleEs, String titleEn, String detailEs, String detailEn) {
    return new ProblemType(code, status, new Text(titleEs, titleEn), new Text(detailEs, detailEn));
  }

  /** The URN that RFC 9457 calls the problem's type. */
  String urn() {
    return "urn:acuse:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same words in Spanish and English. */
  public record Text(String es, String en) {

    /** English for an English locale, Spanish for any other. */
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? en : es;
    }
  }
}
