package co.acuse.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "co.acuse.simulator", importOptions = DoNotIncludeTests.class)
class ConventionTests {

  @ArchTest
  static final ArchRule PARTS_HAVE_NO_CYCLES =
      slices()
          .matching("co.acuse.simulator.(*)..")
          .should()
          .beFreeOfCycles()
          .because("of two packages that need each other neither can be understood alone");

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices()
          .matching("co.acuse.simulator.factus.(*)..")
          .should()
          .beFreeOfCycles()
          .because("of two features that need each other neither can be understood alone");

  @ArchTest
  static final ArchRule FEATURES_OF_THE_DIAN_HAVE_NO_CYCLES =
      slices()
          .matching("co.acuse.simulator.dian.(*)..")
          .should()
          .beFreeOfCycles()
          .because("of two features that need each other neither can be understood alone");

  @ArchTest
  static final ArchRule PROVIDERS_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("co.acuse.simulator.dian..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.acuse.simulator.factus..")
          .because("each provider is simulated by itself");

  @ArchTest
  static final ArchRule SHARES_NO_CODE_WITH_CLIENTS =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("co.acuse..").and(resideOutsideOfPackages("co.acuse.simulator..")))
          .because("a mistake made once would then be made on both sides and found by nobody");

  @ArchTest
  static final ArchRule TIME_COMES_IN =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a test must be able to say what time it is");
}
