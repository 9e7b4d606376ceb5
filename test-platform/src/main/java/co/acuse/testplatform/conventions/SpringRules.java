package co.acuse.testplatform.conventions;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** How Spring is used. */
final class SpringRules {

  private static final String STEREOTYPE = "org.springframework.stereotype.Controller";
  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";
  private static final String APPLICATION =
      "org.springframework.boot.autoconfigure.SpringBootApplication";
  private static final String SETTINGS =
      "org.springframework.boot.context.properties.ConfigurationProperties";
  private static final String LISTENER = "org.springframework.kafka.annotation.KafkaListener";

  static final ArchRule NO_FIELD_INJECTION =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
          "what an object needs belongs into its constructor");

  static final ArchRule ENTRY_POINTS_ARE_NOT_PUBLIC =
      classes()
          .that()
          .areMetaAnnotatedWith(STEREOTYPE)
          .or()
          .areMetaAnnotatedWith(SETTINGS)
          .or(areConfigurationsOfOneService())
          .should()
          .notBePublic()
          .because("Spring finds controllers, settings and configurations; no code refers to them")
          .allowEmptyShould(true);

  static final ArchRule LISTENERS_ARE_NOT_PUBLIC =
      noClasses()
          .that()
          .arePublic()
          .should(have(methodsThatListen()))
          .because("Kafka calls listeners; no code refers to them")
          .allowEmptyShould(true);

  private SpringRules() {}

  private static DescribedPredicate<JavaClass> areConfigurationsOfOneService() {
    return DescribedPredicate.describe(
        "are configurations, but not an application or of the edge that services share",
        type ->
            type.isMetaAnnotatedWith(CONFIGURATION)
                && !type.isAnnotatedWith(APPLICATION)
                && !type.getPackageName().startsWith("co.acuse.edge"));
  }

  private static DescribedPredicate<JavaClass> methodsThatListen() {
    return DescribedPredicate.describe(
        "methods that listen to Kafka",
        type ->
            type.getMethods().stream()
                .anyMatch(method ->
                    method.isAnnotatedWith(LISTENER) || method.isMetaAnnotatedWith(LISTENER)));
  }
}
