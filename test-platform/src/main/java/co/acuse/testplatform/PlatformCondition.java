package co.acuse.testplatform;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what should run in containers where no Docker engine answers, and says so once. */
final class PlatformCondition implements ExecutionCondition {

  private static final String NO_ENGINE =
      "No Docker engine answers: the integration tests ran on the embedded platform only.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return switch (Platform.kind()) {
      case EMBEDDED -> ConditionEvaluationResult.enabled("embedded servers run anywhere");
      case CONTAINERS -> inContainers();
    };
  }

  private static ConditionEvaluationResult inContainers() {
    if (DockerEngine.answers()) {
      return ConditionEvaluationResult.enabled("a Docker engine answers");
    }
    Announcement.ofThisBuild().once(NO_ENGINE);
    return ConditionEvaluationResult.disabled(NO_ENGINE);
  }
}
