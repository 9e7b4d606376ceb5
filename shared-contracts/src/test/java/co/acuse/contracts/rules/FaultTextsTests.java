package co.acuse.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTextsTests {
  @ParameterizedTest
  @MethodSource("everyKind")
  void everyFaultHasATextInEachLanguage(Fault fault) {
    String spanish = FaultTexts.text(fault, Locale.of("es"));
    String english = FaultTexts.text(fault, Locale.US);

    assertThat(spanish).isNotBlank().isNotEqualTo(english).doesNotContain("{0}", "{1}");
    assertThat(english).isNotBlank().doesNotContain("{0}", "{1}");
  }

  @Test
  void isSpanishForWhoeverDoesNotAskForEnglish() {
    Fault fault = new Fault("$.x", FaultCode.REQUIRED, List.of());

    assertThat(FaultTexts.text(fault, Locale.FRENCH))
        .isEqualTo("Falta este campo, que es obligatorio. Inclúyalo.");
    assertThat(FaultTexts.text(fault, Locale.ENGLISH))
        .isEqualTo("This field is required and missing. Add it.");
  }

  @Test
  void tellsBothSums() {
    assertThat(
            FaultTexts.text(
                new Fault(
                    "$.payments",
                    FaultCode.PAYMENTS_DO_NOT_ADD_UP,
                    List.of("83300.00", "70000.00")),
                Locale.ROOT))
        .contains("Esperado: 83300.00", "Enviado: 70000.00");
  }

  private static Stream<Fault> everyKind() {
    return Arrays.stream(FaultCode.values())
        .flatMap(code ->
            switch (code) {
              case MALFORMED -> ofEach(code, Expected.values());
              case DATES_OUT_OF_ORDER -> ofEach(code, Order.values());
              case OUT_OF_RANGE ->
                  Stream.of(fault(code, "0", "1", "FROM"), fault(code, "0", "1", "ABOVE"));
              case EITHER_OR ->
                  Stream.of(fault(code, "a", "b", "1"), fault(code, "a", "b", "0..1"));
              case NOT_SUPPORTED_BY_PROVIDER ->
                  Stream.of(fault(code, "FACTUS", ""), fault(code, "FACTUS", "94"));
              default -> Stream.of(fault(code, "uno", "dos"));
            });
  }

  private static Stream<Fault> ofEach(FaultCode code, Enum<?>[] first) {
    return Arrays.stream(first).map(name -> fault(code, name.name(), "2026-03-16"));
  }

  private static Fault fault(FaultCode code, String... arguments) {
    return new Fault("$.x", code, new ArrayList<>(List.of(arguments)));
  }
}
