package co.acuse.dian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
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

@AnalyzeClasses(packages = "co.acuse.dian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("co.acuse.dian.(**)")
          .should()
          .beFreeOfCycles()
          .because("a part must be readable without the parts that use it");

  /** The slices above begin below the root. */
  @ArchTest
  static final ArchRule partsDoNotKnowTheirComposition =
      noClasses()
          .that()
          .resideInAPackage("co.acuse.dian.*..")
          .and()
          .resideOutsideOfPackage("co.acuse.dian.habilitacion")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.acuse.dian")
          .because(
              "the root package puts the parts together, and each is usable without it; the"
                  + " command uses the library as anybody would");

  @ArchTest
  static final ArchRule itIsALibraryOfItsOwn =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "co.acuse.contracts..", "ch.qos..")
          .because("the client is usable without the rest of the product");

  @ArchTest
  static final ArchRule whatIsSignedIsWrittenByHand =
      noClasses()
          .that()
          .resideOutsideOfPackage("co.acuse.dian.validation")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml.crypto..", "javax.xml.transform..")
          .because(
              "bytes that are hashed are never written anew by somebody else; the JDK's schemas are"
                  + " only ever given what was written");

  @ArchTest
  static final ArchRule documentsKnowNeitherXmlNorTransport =
      noClasses()
          .that()
          .resideInAnyPackage("co.acuse.dian.document..", "co.acuse.dian.code..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "co.acuse.dian.xml..",
              "co.acuse.dian.ubl..",
              "co.acuse.dian.signature..",
              "co.acuse.dian.soap..")
          .because("what a document says does not depend on how it is written and carried");

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
      noClasses()
          .that()
          .resideOutsideOfPackage("co.acuse.dian.habilitacion")
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library logs; a command prints");
}
