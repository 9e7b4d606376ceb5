package co.acuse.submitter.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.problem.ProblemException;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.WithPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Lists and returns dead letters on a real broker. */
@WithPlatform
class DeadLetterShelfIT {

  private static int run;

  private String topic;
  private DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private KafkaTemplate<byte[], byte[]> kafka;
  private DeadLetterShelf shelf;

  @BeforeEach
  void prepare() {
    Map<String, Object> connection = new HashMap<>();
    connection.put("bootstrap.servers", Platform.kafka().bootstrapServers());
    topic = "acuse.inbox.shelf" + ++run;
    Platform.kafka().createTopics(topic, topic + ".dlt");
    producers =
        new DefaultKafkaProducerFactory<>(
            connection, new ByteArraySerializer(), new ByteArraySerializer());
    kafka = new KafkaTemplate<>(producers);
    var clock = new StaticListableBeanFactory(Map.of("clock", Clock.systemUTC()));
    shelf =
        new DeadLetterShelf(
            new DefaultKafkaConsumerFactory<>(
                connection, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            new OperatorEvents(kafka, clock.getBeanProvider(Clock.class)));
  }

  @AfterEach
  void close() {
    kafka.destroy();
    producers.destroy();
  }

  @Test
  void listsWhatLiesThereWithoutItsContent() throws Exception {
    letter("not an invoice", Map.of());

    assertThat(shelf.list(topic + ".dlt", 10))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).isEqualTo("no JSON");
          assertThat(letter.originalTopic()).isEqualTo(topic);
          assertThat(letter.originalOffset()).isEqualTo("7");
          assertThat(letter.size()).isEqualTo("not an invoice".length());
          assertThat(letter.returned()).isFalse();
        });
    assertThat(shelf.list(null, 1000)).anyMatch(letter -> letter.topic().equals(topic + ".dlt"));
  }

  @Test
  void returnsOneRecordAsItCameAndMarksIt() throws Exception {
    letter("first", Map.of());
    letter("second", Map.of("ce_id", "42"));

    DeadLetter returned = shelf.giveBack(topic + ".dlt", 0, 1);

    assertThat(returned.originalTopic()).isEqualTo(topic);
    List<ConsumerRecord<String, byte[]>> back = Platform.kafka().reader().read(topic);
    assertThat(back)
        .singleElement()
        .satisfies(record -> {
          assertThat(record.key()).isEqualTo("till-1");
          assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("second");
          assertThat(record.headers().lastHeader("ce_id").value())
              .isEqualTo("42".getBytes(StandardCharsets.UTF_8));
          assertThat(record.headers().lastHeader(DeadLetters.REASON)).isNull();
        });
    assertThat(shelf.list(topic + ".dlt", 10))
        .extracting(DeadLetter::offset, DeadLetter::returned)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(0L, false),
            org.assertj.core.groups.Tuple.tuple(1L, true));
    refused(1, "DEAD_LETTER_ALREADY_RETURNED");
    assertThat(Platform.kafka().reader().read(topic)).hasSize(1);
  }

  @Test
  void returnsNothingThatIsNotThereOrWasCut() throws Exception {
    letter("start of something", Map.of(DeadLetters.CUT_FROM, "9000000"));

    refused(0, "DEAD_LETTER_CUT");
    refused(5, "NO_SUCH_DEAD_LETTER");
    assertThatThrownBy(() -> shelf.giveBack("acuse.submissions", 0, 0))
        .isInstanceOf(ProblemException.class);
    assertThat(Platform.kafka().reader().read(topic)).isEmpty();
  }

  private void refused(long offset, String code) {
    assertThatThrownBy(() -> shelf.giveBack(topic + ".dlt", 0, offset))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type().code()).isEqualTo(code));
  }

  private void letter(String value, Map<String, String> more) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic + ".dlt", 0, bytes("till-1"), bytes(value));
    Map<String, String> headers = new HashMap<>(more);
    headers.put(DeadLetters.REASON, "no JSON");
    headers.put(DeadLetters.TOPIC, topic);
    headers.put(DeadLetters.PARTITION, "0");
    headers.put(DeadLetters.OFFSET, "7");
    headers.put(DeadLetters.TIME, "2026-03-16T17:00:00Z");
    headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
    var _ = kafka.send(record).get();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
