package co.acuse.factus.call;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.settings.FactusCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTests {

  private static final FactusCredentials AWKWARD =
      new FactusCredentials("client", "c/l\"i&zzz", "till@example.com", "p/a\"s s");

  private final Redactor redactor = new Redactor(AWKWARD, 1_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as it is: p/a\"s s",
        "in a form: password=p%2Fa%22s+s&client_secret=c%2Fl%22i%26zzz",
        "in JSON: {\"echo\": \"p/a\\\"s s\"}",
        "in PHP's JSON: {\"echo\": \"p\\/a\\\"s s\"}",
        "in a field of its own: {\"password\": \"p\\/a\\\"s s\", \"x\": 1}"
      })
  void blanksASecretHoweverItIsWritten(String answer) {
    assertThat(redactor.redact(answer, "")).contains("****").doesNotContain("s s", "s+s", "zzz");
  }

  @Test
  void blanksTheWholeOfAFieldWhoseValueHasQuotes() {
    assertThat(redactor.redact("{\"access_token\":\"ab\\\"cd\",\"expires_in\":3600}", ""))
        .isEqualTo("{\"access_token\":\"****\",\"expires_in\":3600}");
  }
}
