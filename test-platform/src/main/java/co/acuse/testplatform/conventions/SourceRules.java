package co.acuse.testplatform.conventions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/** Where a class may get things from, and where it may put them. */
final class SourceRules {

  static final ArchRule TIME_AND_CHANCE_COME_IN =
      classes()
          .that(areNotWhereThingsAreWired())
          .should(askNobodyForTimeOrChance())
          .because("a test must be able to say what time it is and which id comes next")
          .allowEmptyShould(true);

  static final ArchRule NO_OLD_DATES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
          .because("java.time says which time zone it means");

  static final ArchRule NO_STANDARD_STREAMS =
      classes()
          .that(areNotWhereThingsAreWired())
          .and(areNoConsolePrograms())
          .should(never(GeneralCodingRules.ACCESS_STANDARD_STREAMS))
          .because(
              "what is printed has no level, no invoice id and no masking; only commands print")
          .allowEmptyShould(true);

  static final ArchRule NO_GENERIC_EXCEPTIONS =
      GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
          "nobody can tell from it what went wrong");

  private static final Set<String> SOURCES =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Year.now",
          "java.time.YearMonth.now",
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID");

  private SourceRules() {}

  /** What a person started in a terminal, and what tells the one at the build. */
  private static DescribedPredicate<JavaClass> areNoConsolePrograms() {
    return DescribedPredicate.not(
        resideInAnyPackage("co.acuse.standalone..", "co.acuse.testplatform"));
  }

  private static DescribedPredicate<JavaClass> areNotWhereThingsAreWired() {
    return DescribedPredicate.describe(
        "are neither a wiring, nor a configuration, nor a command",
        type -> !isWhereThingsAreWired(outermost(type)));
  }

  private static boolean isWhereThingsAreWired(JavaClass type) {
    return type.getSimpleName().endsWith("Wiring")
        || type.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
        || type.tryGetMethod("main", String[].class).isPresent();
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(SourceRules::outermost).orElse(type);
  }

  private static ArchCondition<JavaClass> askNobodyForTimeOrChance() {
    return new ArchCondition<>("get time, ids and chance through the constructor") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(SourceRules::asksForTimeOrChance)
            .forEach(access ->
                events.add(SimpleConditionEvent.violated(access, access.getDescription())));
      }
    };
  }

  /** Calls and method references; {@code now(clock)} is fine. */
  private static boolean asksForTimeOrChance(JavaAccess<?> access) {
    var target = access.getTarget();
    var signature = target.getFullName();
    return SOURCES.contains(target.getOwner().getName() + "." + target.getName())
        && signature.endsWith("()");
  }
}
