package co.acuse.submitter.restore;

import co.acuse.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The consumer group with which workers read the submissions. */
final class IntakeGroup {

  private final Admin admin;
  private final String name;

  IntakeGroup(Admin admin, String name) {
    this.admin = admin;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The hosts of those that read, or read until just now. */
  List<String> members() {
    try {
      return admin.describeConsumerGroups(List.of(name)).all().get().values().stream()
          .flatMap(group -> group.members().stream())
          .map(MemberDescription::host)
          .map(host -> host.startsWith("/") ? host.substring(1) : host)
          .distinct()
          .sorted()
          .toList();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return List.of();
      }
      throw away(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** The next reader begins with the first record that the topic has. */
  void readFromTheStart() {
    var topics = admin.describeTopics(List.of(Topics.SUBMISSIONS)).allTopicNames();
    List<TopicPartition> partitions =
        get(topics).values().stream()
            .flatMap(topic -> topic.partitions().stream())
            .map(partition -> new TopicPartition(Topics.SUBMISSIONS, partition.partition()))
            .toList();
    Map<TopicPartition, OffsetSpec> earliest =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.earliest()));
    Map<TopicPartition, OffsetAndMetadata> offsets =
        get(admin.listOffsets(earliest).all()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue().offset())));
    get(admin.alterConsumerGroupOffsets(name, offsets).all());
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw away(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static RefusedException away(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new RefusedException(
        "Kafka no hace lo que se le pide (%s).".formatted(cause.getClass().getSimpleName()));
  }

  private static RefusedException interrupted() {
    Thread.currentThread().interrupt();
    return new RefusedException("Se interrumpió.");
  }
}
