package co.acuse.contracts;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beEnums;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beInterfaces;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beRecords;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "co.acuse.contracts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ContractShapeTests {
  @ArchTest
  static final ArchRule plainJava =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("co.acuse.contracts..")
                  .or(resideInAPackage("java.."))
                  .or(resideInAPackage("org.jspecify.annotations.."))
                  .or(resideInAPackage("com.fasterxml.jackson.annotation.."))
                  .or(resideInAPackage("tools.jackson..")))
          .because("the contracts are used where there is no Spring and no Kafka");

  @ArchTest
  static final ArchRule messagesAreData =
      classes()
          .that()
          .resideInAnyPackage("..invoice..", "..lifecycle..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should(beRecords().or(beEnums()).or(beInterfaces()))
          .because("what is said between services has no behaviour of its own");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("co.acuse.contracts.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each part of the contracts is read without the others");

  @ArchTest
  static final ArchRule rulesStayInside =
      noClasses()
          .that()
          .resideInAnyPackage("..invoice..", "..identity..", "..totals..", "..lifecycle..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..rules..", "..wire..", "..provider..")
          .because("data knows neither its rules nor its way on the wire");

  @ArchTest
  static final ArchRule timeComesFromOutside =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("now")))
          .because("rules about dates are tested with a fixed clock");
}
