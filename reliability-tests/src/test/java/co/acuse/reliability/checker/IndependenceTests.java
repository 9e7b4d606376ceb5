package co.acuse.reliability.checker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "co.acuse.reliability", importOptions = DoNotIncludeTests.class)
class IndependenceTests {

  private static final String[] JUDGE = {
    "co.acuse.reliability.checker..", "co.acuse.reliability.evidence.."
  };

  @ArchTest
  static final ArchRule THE_JUDGE_SHARES_NO_CODE_WITH_WHAT_IT_JUDGES =
      noClasses()
          .that(resideInAnyPackage(JUDGE))
          .should()
          .dependOnClassesThat(resideInAnyPackage("co.acuse..").and(resideOutsideOfPackages(JUDGE)))
          .because("a mistake made once would then be made on both sides and found by nobody");

  @ArchTest
  static final ArchRule THE_JUDGE_NEEDS_LITTLE =
      noClasses()
          .that(resideInAnyPackage(JUDGE))
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackages(
                      "java..",
                      "javax.xml..",
                      "org.w3c.dom..",
                      "org.xml.sax..",
                      "tools.jackson..",
                      "com.fasterxml.jackson.annotation..",
                      "org.apache.kafka..",
                      "org.jspecify..")
                  .and(resideOutsideOfPackages(JUDGE)))
          .because("its word is worth what can be read of it: JDK, JSON, JDBC and a consumer");

  @ArchTest
  static final ArchRule THE_CHECKER_READS_NOTHING_BUT_EVIDENCE =
      noClasses()
          .that(resideInAnyPackage("co.acuse.reliability.checker.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..", "java.net..", "java.nio.file..", "org.apache.kafka.."))
          .because("what was collected once can then be judged again, on any machine");
}
