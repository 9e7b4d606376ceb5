package co.acuse.testplatform.conventions;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Packages of one module know each other in one direction at most. */
final class CycleRules {

  private CycleRules() {}

  static ArchRule noCycleBelow(String basePackage) {
    return SlicesRuleDefinition.slices()
        .matching(basePackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("of two packages that need each other neither can be understood alone")
        .allowEmptyShould(true);
  }
}
