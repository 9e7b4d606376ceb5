package co.acuse.reliability.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTests {

  @TempDir private Path folder;

  @Test
  void onlyTheFirstDiesAtAStep() {
    Path claims = folder.resolve("claims");

    assertThat(Claims.claim(Step.WORKER_BEFORE_LEASE, claims)).isTrue();
    assertThat(Claims.claim(Step.WORKER_BEFORE_LEASE, claims)).isFalse();
    assertThat(Claims.claim(Step.WORKER_AFTER_LEASE, claims)).isTrue();
  }

  @Test
  void whatSomebodyClaimedAndDidNotDieAtIsLeftToTheNext() {
    assertThat(Claims.claim(Step.WORKER_BEFORE_LEASE, folder)).isTrue();

    Claims.free(Step.WORKER_BEFORE_LEASE, folder);
    Claims.free(Step.WORKER_AFTER_LEASE, folder);

    assertThat(Claims.claim(Step.WORKER_BEFORE_LEASE, folder)).isTrue();
  }

  @Test
  void whoSharesItsOrdersWithNobodyDiesWhateverOthersDo() {
    assertThat(Claims.claim(Step.WORKER_BEFORE_LEASE)).isTrue();
    assertThat(Claims.claim(Step.WORKER_BEFORE_LEASE)).isTrue();
  }
}
