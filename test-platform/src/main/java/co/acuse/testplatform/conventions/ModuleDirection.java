package co.acuse.testplatform.conventions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which module may know which.
 *
 * <p>To be checked where every module is on the class path.
 */
public final class ModuleDirection {

  private static final Map<String, List<String>> MAY_KNOW =
      new TreeMap<>(
          Map.of(
              "contracts", List.of(),
              "factus", List.of(),
              "dian", List.of(),
              "simulator", List.of(),
              "platform", List.of(),
              "edge", List.of("contracts"),
              "ingest", List.of("contracts", "edge"),
              "submitter", List.of("contracts", "edge", "factus", "dian"),
              "audit", List.of("contracts", "edge")));

  private ModuleDirection() {}

  /**
   * Checks every module on the class path.
   *
   * @throws AssertionError naming each dependency that points the wrong way, and each module that
   *     is not there
   */
  public static void check() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("co.acuse");
    check("co.acuse", classes);
  }

  static void check(String basePackage, JavaClasses classes) {
    for (var module : MAY_KNOW.keySet()) {
      requirePresent(basePackage + "." + module, classes);
      direction(basePackage, module).check(classes);
    }
  }

  private static void requirePresent(String module, JavaClasses classes) {
    if (classes.stream().noneMatch(resideInAPackage(module + ".."))) {
      throw new AssertionError(
          "No class of %s is on the class path: its direction was not checked.".formatted(module));
    }
  }

  static ArchRule direction(String basePackage, String module) {
    var known = Objects.requireNonNull(MAY_KNOW.get(module), module);
    var allowed =
        Stream.concat(Stream.of(module), known.stream())
            .map(name -> basePackage + "." + name + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAPackage(basePackage + "..");
    return noClasses()
        .that()
        .resideInAPackage(basePackage + "." + module + "..")
        .should()
        .dependOnClassesThat(
            ours.and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("are of another module than " + known))
        .because("services meet only in what they say to each other, and libraries stand alone");
  }
}
