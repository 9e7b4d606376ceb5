package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.lifecycle.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTests {

  @ParameterizedTest
  @CsvSource({
    "ZD02, el certificado",
    "ZD04, el certificado",
    "ZE03, el certificado",
    "FAB24, el software o su PIN",
    "CAB27b, el software o su PIN",
    "FAB05b, la numeración autorizada",
    "FAB10b, la numeración autorizada",
    "FAD05c, la numeración autorizada",
    "FAD09b, la numeración autorizada",
    "FAD06, la clave técnica o el PIN",
    "DAD06, la clave técnica o el PIN"
  })
  void aRuleAboutTheAccountSaysWhatToMendAndThatTheSaleMayStay(String rule, String part) {
    assertThat(AccountRules.remark(rules(rule)))
        .hasValueSatisfying(remark -> {
          assertThat(remark.code()).isEqualTo("DIAN_ACCOUNT_REJECTED");
          assertThat(remark.text()).contains("(" + part + ")", "sin cambios");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ZE02", "FAK24", "FAU14", "FAD05a", "FAD09c", "FAD09e", "FAB03", "99", ""})
  void aRuleAboutTheDocumentIsLeftToItsOwnWords(String rule) {
    assertThat(AccountRules.remark(rules(rule))).isEmpty();
  }

  @Test
  void oneRuleAboutTheDocumentAmongOthersMeansThatTheSaleMustChange() {
    assertThat(AccountRules.remark(rules("FAB27b", "FAU14"))).isEmpty();
  }

  @Test
  void everyPartIsNamedOnce() {
    assertThat(AccountRules.remark(rules("FAB24", "FAB27b", "FAB05b", "FAD06")))
        .hasValueSatisfying(remark ->
            assertThat(remark.text())
                .contains(
                    "(el software o su PIN, la numeración autorizada, la clave técnica o el PIN)"));
  }

  @Test
  void withoutARuleNothingIsSaid() {
    assertThat(AccountRules.remark(List.of())).isEmpty();
  }

  private static List<Message> rules(String... codes) {
    return Stream.of(codes).map(code -> new Message(code, "Rechazo")).toList();
  }
}
