package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.OutageSign.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What proves that the authority is away, by the protocol of the annex. */
class OutageWatchTests {

  private static final Instant BEGAN = Instant.parse("2026-03-16T17:00:00Z");
  private static final UUID PROOF = new UUID(1, 2);

  @Test
  void anErrorAndThreeMoreFiveSecondsApartProveIt() {
    assertThat(after(Kind.ERROR, 0, 5, 10).proof()).isNull();

    assertThat(after(Kind.ERROR, 0, 5, 10, 15).proof())
        .isInstanceOfSatisfying(
            OutageProof.class,
            proof -> {
              assertThat(proof.id()).isEqualTo(PROOF);
              assertThat(proof.provenAt()).isEqualTo(BEGAN.plusSeconds(15));
              assertThat(proof.signs()).extracting(OutageSign::at).hasSize(4).contains(BEGAN);
            });
  }

  @Test
  void whatComesTooSoonIsNoFurtherProof() {
    assertThat(after(Kind.ERROR, 0, 1, 2, 3, 4, 5, 6, 10, 14).proof()).isNull();
  }

  @Test
  void delaysTakeSixTwoMinutesApart() {
    assertThat(after(Kind.DELAY, 0, 120, 240, 360, 480).proof()).isNull();
    assertThat(after(Kind.DELAY, 0, 120, 240, 300, 360, 480, 600).proof()).isNotNull();
  }

  @Test
  void eachKindIsProvenByItsOwnProtocol() {
    OutageWatch watch = seen(after(Kind.ERROR, 0, 5, 10), Kind.DELAY, 15);

    assertThat(watch.proof()).isNull();
    assertThat(seen(watch, Kind.ERROR, 20).proof()).isNotNull();
  }

  @Test
  void aProofHoldsForHalfAnHourAndThenItIsProvenAnew() {
    OutageWatch proven = after(Kind.ERROR, 0, 5, 10, 15);
    long until = 15 + Duration.ofMinutes(30).toSeconds();

    assertThat(proven.proofAt(BEGAN.plusSeconds(until - 1))).isNotNull();
    assertThat(proven.proofAt(BEGAN.plusSeconds(until))).isNull();

    OutageWatch again = proven;
    for (long second : new long[] {100, until, until + 5, until + 10}) {
      again = seen(again, Kind.ERROR, second);
    }
    assertThat(again.proofAt(BEGAN.plusSeconds(until + 10))).isNull();
    assertThat(seen(again, Kind.ERROR, until + 15).proof()).isNotNull();
  }

  @Test
  void aLongPauseBeginsAnew() {
    OutageWatch watch = after(Kind.ERROR, 0, 5, 10, 10 + 901);

    assertThat(watch.proof()).isNull();
    assertThat(watch.signs()).hasSize(1);
  }

  private static OutageWatch after(Kind kind, long... seconds) {
    return LongStream.of(seconds)
        .boxed()
        .reduce(OutageWatch.none(), (watch, second) -> seen(watch, kind, second), (_, b) -> b);
  }

  private static OutageWatch seen(OutageWatch watch, Kind kind, long second) {
    OutageSign sign = new OutageSign(kind, BEGAN.plusSeconds(second), null, "GetStatus");
    return watch.seen(sign, () -> PROOF);
  }
}
