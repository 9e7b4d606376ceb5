package co.acuse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|en",
        "en-GB,es;q=0.5|en",
        "es-CO|es",
        "fr,en;q=0.5|en",
        "fr|es",
        "*|es",
        "??|es"
      })
  void readsLanguageOfCaller(String accepted, String language) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", accepted);

    assertThat(new CallerLanguage().of(request).getLanguage()).isEqualTo(language);
  }

  @Test
  void speaksSpanishToThoseWhoDoNotSay() {
    assertThat(new CallerLanguage().of(new MockHttpServletRequest()))
        .isEqualTo(CallerLanguage.SPANISH);
  }

  @Test
  void hasSameCodeInBothLanguages() {
    Problem spanish = Problem.of(Problems.TOO_MANY_REQUESTS, CallerLanguage.SPANISH);
    Problem english = Problem.of(Problems.TOO_MANY_REQUESTS, Locale.ENGLISH);

    assertThat(spanish.code()).isEqualTo(english.code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(spanish.type()).isEqualTo("urn:acuse:problem:too-many-requests");
    assertThat(spanish.title()).isNotEqualTo(english.title());
  }
}
