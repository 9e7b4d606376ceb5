package co.acuse.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes minutes and all of the machine: {@code -Dacuse.test.long=true}. */
@EnabledIfSystemProperty(named = "acuse.test.long", matches = "true")
class MassDeathIT {

  @Test
  void allDocumentsEndSoonAfterEveryWorkerDiedAndNoneIsAskedForTwiceInVain(@TempDir Path folder)
      throws InterruptedException {
    MassDeath.Result result =
        new MassDeath(1, folder.resolve("run"), InstantSource.system(), _ -> {}).run();

    assertThat(result.isGood()).as(result.text()).isTrue();
  }
}
