package co.acuse.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.json.ContractJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"b":1,"a":{"d":2,"c":3}} | {"a":{"c":3,"d":2},"b":1}
          { "a" : 1.50 }            | {"a":1.5}
          {"a":1.5e2}               | {"a":1.5E+2}
          {"a":150.00}              | {"a":1.5E+2}
          {"a":-0}                  | {"a":0}
          {"a":0.000}               | {"a":0}
          {"a":null,"b":[2,1]}      | {"a":null,"b":[2,1]}
          {"ñ":"é\\u00e9"}          | {"ñ":"éé"}
          """)
  void isTheSameHoweverItWasWritten(String written, String canonical) {
    assertThat(canonical(written)).isEqualTo(canonical);
  }

  private static String canonical(String json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CanonicalJson.write(ContractJson.mapper().readTree(json), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
