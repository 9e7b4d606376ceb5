package co.acuse.testplatform.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionsTests {

  private static final String PLANTED = ConventionsTests.class.getPackageName() + ".planted";

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

  @ParameterizedTest
  @CsvSource({
    "names, OrderUtils",
    "time and chance, AsksTheClock",
    "time and chance, MakesItsOwnIds",
    "old dates, UsesOldDates",
    "standard streams, Prints",
    "generic exceptions, ThrowsAnything",
    "field injection, InjectsField",
    "entry points, PublicController",
    "entry points, PublicSettings",
    "entry points, PublicConfiguration",
    "listeners, PublicListener",
    "cycles, one.One",
  })
  void eachRuleFindsWhatIsPlanted(String rule, String offender) {
    assertThat(complaints(rule)).contains(PLANTED + "." + offender);
  }

  @ParameterizedTest
  @CsvSource({"time and chance, IdWiring", "standard streams, PrintingCommand"})
  void whereThingsAreWiredMoreIsAllowed(String rule, String innocent) {
    assertThat(complaints(rule)).doesNotContain(innocent);
  }

  @ParameterizedTest
  @MethodSource("ruleNames")
  void eachRuleHasSomethingPlantedAndSaysWhyItIsThere(String rule) {
    assertThat(complaints(rule)).contains("because");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> Conventions.check(PLANTED, CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("OrderUtils")
        .hasMessageContaining("UsesOldDates");
  }

  @Test
  void acceptsCleanCode() {
    Conventions.check(
        PLANTED + ".clean", new ClassFileImporter().importPackages(PLANTED + ".clean"));
  }

  @Test
  void doesNotPassWhereThereIsNothingToCheck() {
    assertThatThrownBy(() -> Conventions.check("co.acuse.nowhere"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no class in co.acuse.nowhere");
  }

  @Test
  void holdsHereToo() {
    Conventions.check("co.acuse.testplatform");
    Conventions.check("co.acuse.platform");
  }

  static Stream<String> ruleNames() {
    return Conventions.names().stream();
  }

  private String complaints(String rule) {
    ArchRule found = Objects.requireNonNull(Conventions.rules(PLANTED).get(rule), rule);
    return found.evaluate(CLASSES).getFailureReport().toString();
  }
}
