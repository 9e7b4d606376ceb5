package co.acuse.edge.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.contracts.identity.IssuerNit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeysTests {

  private static final ApiKey KEY = ApiKey.generate(new Random(1));
  private static final IssuerNit OURS = new IssuerNit("900123456");

  @Test
  void knowsCallerByKeyAlone() {
    ApiKeys keys = keys(Set.of("900123456"));

    assertThat(keys.caller(KEY.text()))
        .hasValueSatisfying(caller -> {
          assertThat(caller.name()).isEqualTo("till");
          assertThat(caller.mayUse(OURS)).isTrue();
          assertThat(caller.mayUse(new IssuerNit("800999888"))).isFalse();
          assertThat(caller.has(Role.TILL)).isTrue();
          assertThat(caller.has(Role.OPERATOR)).isFalse();
        });
  }

  @Test
  void doesNotTakeHashForKey() {
    assertThat(keys(Set.of("*")).caller(KEY.hash())).isEmpty();
  }

  @Test
  void letsStarUseEveryIssuer() {
    assertThat(keys(Set.of("*")).caller(KEY.text()))
        .hasValueSatisfying(caller -> assertThat(caller.mayUse(OURS)).isTrue());
  }

  @Test
  void refusesSettingThatIsNoHash() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new KeySettings.KeySetting("till", KEY.text(), Set.of("*"), Set.of(Role.TILL)))
        .withMessageContaining("SHA-256")
        .withMessageNotContaining(KEY.text());
  }

  @Test
  void doesNotShowKeyInText() {
    assertThat(KEY.toString()).doesNotContain(KEY.text());
  }

  private static ApiKeys keys(Set<String> issuers) {
    return new ApiKeys(
        List.of(new KeySettings.KeySetting("till", KEY.hash(), issuers, Set.of(Role.TILL))));
  }
}
