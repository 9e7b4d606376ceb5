package co.acuse.factus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.UnavailableReason;

/** Assertions on how a call ended. */
public final class Results {

  private Results() {}

  public static void assertUnavailable(
      FactusResult<?> result, UnavailableReason reason, Certainty certainty) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.failure())
                    .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        unavailable -> {
                          assertThat(unavailable.reason()).isEqualTo(reason);
                          assertThat(unavailable.certainty()).isEqualTo(certainty);
                        }));
  }
}
