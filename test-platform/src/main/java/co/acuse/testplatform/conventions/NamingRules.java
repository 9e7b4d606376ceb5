package co.acuse.testplatform.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** What a class may be called. */
final class NamingRules {

  static final ArchRule NAMES_SAY_WHAT =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Base)")
          .because("such a name says that the class is something, not what it is for");

  private NamingRules() {}
}
