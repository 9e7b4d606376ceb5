package co.acuse.testplatform.conventions;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The conventions that each module keeps; a module's own test calls {@link #check}. */
public final class Conventions {

  private Conventions() {}

  /**
   * Checks the main classes of a module against every convention.
   *
   * @param basePackage the module's package, such as {@code co.acuse.ingest}
   * @throws AssertionError naming each class that breaks a convention, and why it is one
   */
  public static void check(String basePackage) {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(basePackage);
    check(basePackage, classes);
  }

  static void check(String basePackage, JavaClasses classes) {
    if (classes.isEmpty()) {
      throw new AssertionError("There is no class in " + basePackage + ".");
    }
    var broken =
        rules(basePackage).values().stream()
            .map(rule -> rule.evaluate(classes))
            .filter(result -> result.hasViolation())
            .map(result -> result.getFailureReport().toString())
            .toList();
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  /** Every rule by its short name. */
  static Map<String, ArchRule> rules(String basePackage) {
    return new TreeMap<>(
        Map.of(
            "names", NamingRules.NAMES_SAY_WHAT,
            "time and chance", SourceRules.TIME_AND_CHANCE_COME_IN,
            "old dates", SourceRules.NO_OLD_DATES,
            "standard streams", SourceRules.NO_STANDARD_STREAMS,
            "generic exceptions", SourceRules.NO_GENERIC_EXCEPTIONS,
            "field injection", SpringRules.NO_FIELD_INJECTION,
            "entry points", SpringRules.ENTRY_POINTS_ARE_NOT_PUBLIC,
            "listeners", SpringRules.LISTENERS_ARE_NOT_PUBLIC,
            "cycles", CycleRules.noCycleBelow(basePackage)));
  }

  static List<String> names() {
    return List.copyOf(rules("co.acuse").keySet());
  }
}
