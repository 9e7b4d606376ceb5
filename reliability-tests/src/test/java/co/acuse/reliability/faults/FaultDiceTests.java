package co.acuse.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.cluster.Way;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FaultDiceTests {

  private static final Layout LAYOUT = Layout.of(List.of("900123456", "900123457"), 1);

  @Test
  void knowsAFaultOfEveryKind() {
    FaultDice dice = dice(1);
    assertThat(FaultDice.kinds()).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    assertThat(FaultDice.kinds())
        .allSatisfy(kind -> {
          Fault fault = dice.of(kind);
          assertThat(fault.kind()).isEqualTo(kind);
          assertThat(fault.target()).isNotBlank();
          assertThat(fault.touches()).isNotEmpty();
          assertThat(fault.lasts()).isLessThanOrEqualTo(Duration.ofSeconds(20));
        });
  }

  @Test
  void tellsWhichKindsCanDoNothingWithoutADiskOfOnesOwn() {
    assertThat(FaultDice.notPossible(true)).isEmpty();
    assertThat(FaultDice.notPossible(false))
        .containsOnlyKeys(DiskFull.KIND)
        .containsValue("PostgreSQL had no file system of its own");
    assertThat(FaultDice.kinds()).containsAll(FaultDice.notPossible(false).keySet());
  }

  @Test
  void choosesTheSameForTheSameSeed() {
    assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
  }

  @Test
  void reachesEveryKindAndEveryWay() {
    List<Fault> drawn = drawn(7);
    assertThat(drawn).extracting(Fault::kind).containsAll(FaultDice.kinds());
    assertThat(drawn.stream().flatMap(fault -> fault.touches().stream()))
        .containsAll(LAYOUT.ways().stream().map(Way::toString).toList());
  }

  @Test
  void letsNoAnswerShowLaterThanTheLagWindow() {
    assertThat(ProviderMoods.kinds().stream().flatMap(kind -> ProviderMoods.rules(kind).stream()))
        .filteredOn(rule -> List.of("LAG", "SLOW").contains(rule.fault()))
        .hasSize(2)
        .allSatisfy(rule ->
            assertThat(rule.more().get("number"))
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isLessThan(3));
  }

  @Test
  void refusesAnUnknownKind() {
    assertThatThrownBy(() -> dice(1).of("EARTHQUAKE"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EARTHQUAKE");
  }

  private static List<Fault> drawn(long seed) {
    FaultDice dice = dice(seed);
    return Stream.generate(dice::any).limit(1_500).toList();
  }

  private static FaultDice dice(long seed) {
    return new FaultDice(LAYOUT, new Random(seed));
  }
}
