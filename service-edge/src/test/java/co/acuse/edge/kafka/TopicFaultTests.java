package co.acuse.edge.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicFaultTests {

  @Test
  void findsNothingWrongWithTopicMadeByPlan() {
    TopicPlan plan = TopicPlan.lifecycle();

    assertThat(TopicFault.of(plan, TopicSettings.of(plan, 3).configs(), 3)).isEmpty();
  }

  @Test
  void saysHowToMendShortRetention() {
    TopicPlan plan = TopicPlan.submissions();
    String week = Long.toString(Duration.ofDays(7).toMillis());

    assertThat(TopicFault.of(plan, Map.of("retention.ms", week), 1))
        .singleElement()
        .satisfies(fault ->
            assertThat(fault.advice())
                .contains("acuse.submissions", "retention.ms=" + week, "30 days")
                .contains("--add-config retention.ms=2592000000"));
  }

  @Test
  void takesForEverForLongEnough() {
    assertThat(TopicFault.of(TopicPlan.submissions(), Map.of("retention.ms", "-1"), 1)).isEmpty();
  }

  @Test
  void findsCompactionThatWouldDropEvents() {
    assertThat(TopicFault.of(TopicPlan.lifecycle(), Map.of("cleanup.policy", "compact"), 1))
        .extracting(TopicFault::setting)
        .containsExactly("cleanup.policy");
  }

  @Test
  void findsASingleBrokerThatDoesNotFlush() {
    Map<String, String> found = Map.of("flush.messages", "9223372036854775807");

    assertThat(TopicFault.of(TopicPlan.submissions(), found, 1))
        .extracting(TopicFault::setting)
        .containsExactly("flush.messages");
    assertThat(TopicFault.of(TopicPlan.submissions(), found, 3)).isEmpty();
  }

  @Test
  void findsAnInboxWhoseTillsClockCounts() {
    Map<String, String> found = Map.of("message.timestamp.type", "CreateTime");

    assertThat(TopicFault.of(TopicPlan.inbox("till"), found, 1))
        .singleElement()
        .satisfies(fault ->
            assertThat(fault.advice())
                .contains("clock", "--add-config message.timestamp.type=LogAppendTime"));
    assertThat(TopicFault.of(TopicPlan.lifecycle(), found, 1)).isEmpty();
  }

  @Test
  void asksForSecondReplicaOnlyWhereThereAreThreeBrokers() {
    Map<String, String> found = Map.of("min.insync.replicas", "1");

    assertThat(TopicFault.of(TopicPlan.lifecycle(), found, 1)).isEmpty();
    assertThat(TopicFault.of(TopicPlan.lifecycle(), found, 3)).hasSize(1);
  }

  @Test
  void flushesEachRecordOfSingleBroker() {
    assertThat(TopicSettings.of(TopicPlan.submissions(), 1).configs())
        .containsEntry("flush.messages", "1");
    assertThat(TopicSettings.of(TopicPlan.submissions(), 3).configs())
        .containsEntry("min.insync.replicas", "2")
        .doesNotContainKey("flush.messages");
  }
}
