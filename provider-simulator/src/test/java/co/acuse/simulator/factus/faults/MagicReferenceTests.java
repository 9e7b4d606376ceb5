package co.acuse.simulator.factus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicReferenceTests {

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void readsEveryKind(FaultKind kind) {
    String parameter =
        switch (kind.parameter()) {
          case NONE -> "";
          case NUMBER -> "-7";
          case RULE -> "-FAJ43b";
        };

    List<MagicReference.Ordered> read =
        MagicReference.read("SIM-" + kind.code() + parameter + "-x3-A-1");

    Fault fault =
        switch (kind.parameter()) {
          case NONE -> new Fault(kind, 0, null);
          case NUMBER -> new Fault(kind, 7, null);
          case RULE -> new Fault(kind, 0, "FAJ43b");
        };
    assertThat(read).containsExactly(new MagicReference.Ordered(fault, 3));
  }

  @Test
  void readsOneAfterAnother() {
    Stream<FaultKind> kinds =
        MagicReference.read("SIM-500-x2-SIM-PENDING-2-SIM-REJECT-FAK24-caja").stream()
            .map(ordered -> ordered.fault().kind());

    assertThat(kinds).containsExactly(FaultKind.SERVER_ERROR, FaultKind.PENDING, FaultKind.REJECT);
  }

  @Test
  void strikesOnceUnlessToldOtherwise() {
    assertThat(MagicReference.read("SIM-500-A").getFirst().times()).isEqualTo(1);
    assertThat(MagicReference.read("SIM-500-xall-A").getFirst().times())
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(MagicReference.read("SIM-401-A").getFirst().times()).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-1", "SIM-", "SIM-NIX-1", "SIM-PENDING-A", "SIM-500", "A-SIM-500-1"})
  void leavesOtherReferencesAlone(String reference) {
    assertThat(MagicReference.read(reference)).isEmpty();
  }
}
