package co.acuse.reliability.plan;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.faults.FaultDice;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StormTests {

  @Test
  void everyKindStrikesAndALongRunIsStruckTwoHundredTimes() {
    Plan plan = Plan.of(5, Scale.LONG);

    assertThat(plan.strikes()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(plan.strikes())
        .extracting(strike -> strike.fault().kind())
        .containsAll(FaultDice.kinds());
  }

  @Test
  void nothingIsStruckTwiceAtOnceAndNothingWhileTheProviderIsAway() {
    Plan plan = Plan.of(5, Scale.LONG);
    List<PlannedStrike> strikes = plan.strikes();

    for (int i = 0; i < strikes.size(); i++) {
      PlannedStrike strike = strikes.get(i);
      assertThat(plan.ebb().isApartFrom(strike.at(), strike.until())).as("%s", strike).isTrue();
      for (PlannedStrike later : strikes.subList(i + 1, strikes.size())) {
        boolean apart = later.at().compareTo(strike.until()) >= 0;
        assertThat(apart || Collections.disjoint(strike.fault().touches(), later.fault().touches()))
            .as("%s and %s", strike, later)
            .isTrue();
      }
    }
  }

  @Test
  void sameSeedStrikesTheSame() {
    assertThat(Plan.of(5, Scale.SHORT).strikes()).isEqualTo(Plan.of(5, Scale.SHORT).strikes());
    assertThat(Plan.of(6, Scale.SHORT).strikes()).isNotEqualTo(Plan.of(5, Scale.SHORT).strikes());
  }
}
