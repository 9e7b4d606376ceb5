package co.acuse.factus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "co.acuse.factus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("co.acuse.factus.(**)")
          .should()
          .beFreeOfCycles()
          .because("a part must be readable without the parts that use it");

  @ArchTest
  static final ArchRule itIsALibraryOfItsOwn =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "co.acuse.contracts..", "ch.qos..")
          .because("the client is usable without the rest of the product");

  @ArchTest
  static final ArchRule onlyTheTransportKnowsTheHttpLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("co.acuse.factus.http..")
          .and()
          .doNotHaveSimpleName("LogoForm")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..")
          .because("certainty about what was sent is established in one place");

  @ArchTest
  static final ArchRule requestsAndAnswersKnowNoTransport =
      noClasses()
          .that()
          .resideInAnyPackage(
              "co.acuse.factus.document.request..",
              "co.acuse.factus.document.answer..",
              "co.acuse.factus.result..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "co.acuse.factus.http..", "co.acuse.factus.auth..", "co.acuse.factus.call..")
          .because("what is said does not depend on how it is carried");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Base)")
          .because("such names hide the role");

  @ArchTest
  static final ArchRule timeComesInThroughConstructors =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests move the clock");

  @ArchTest
  static final ArchRule nothingIsPrinted =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a library logs");
}
