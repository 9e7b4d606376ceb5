package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactusAccountTests {

  private static final Map<String, String> WHOLE =
      Map.of(
          "FACTUS_CLIENT_ID", "client",
          "FACTUS_CLIENT_SECRET", "hush",
          "FACTUS_USERNAME", "till@example.com",
          "FACTUS_PASSWORD", "hush",
          "FACTUS_NIT", "900123456");

  @Test
  void isTheSandboxUnlessTheProductionHostIsNamed() {
    assertThat(FactusAccount.from(WHOLE))
        .hasValueSatisfying(account -> assertThat(account.environment()).isEqualTo("sandbox"));
    assertThat(FactusAccount.from(with("FACTUS_BASE_URI", "https://api.factus.com.co")))
        .hasValueSatisfying(account -> assertThat(account.environment()).isEqualTo("production"));
  }

  @Test
  void isNoneWhenNothingIsSet() {
    assertThat(FactusAccount.from(Map.of("PATH", "/bin"))).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactusAccount.from(with("FACTUS_PASSWORD", "")))
        .withMessageContaining("FACTUS_PASSWORD")
        .withMessageNotContaining("hush");
  }

  @Test
  void refusesANitWithItsCheckDigit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactusAccount.from(with("FACTUS_NIT", "900123456-8")))
        .withMessageContaining("FACTUS_NIT");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> changed = new HashMap<>(WHOLE);
    changed.put(name, value);
    return changed;
  }
}
