package co.acuse.testplatform.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ModuleDirectionTests {

  private static final String PLANTED =
      ModuleDirectionTests.class.getPackageName() + ".planted.direction";

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

  @Test
  void findsContractsThatKnowService() {
    var complaints =
        ModuleDirection.direction(PLANTED, "contracts").evaluate(CLASSES).getFailureReport();

    assertThat(complaints.toString()).contains("Receipt").contains("Door").contains("because");
  }

  @Test
  void acceptsServiceThatKnowsNobody() {
    var result = ModuleDirection.direction(PLANTED, "ingest").evaluate(CLASSES);

    assertThat(result.hasViolation()).isFalse();
  }

  @Test
  void doesNotPassWhereModuleIsMissing() {
    assertThatThrownBy(() -> ModuleDirection.check(PLANTED, CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No class of")
        .hasMessageContaining("was not checked");
  }
}
