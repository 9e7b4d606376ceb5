package co.acuse.reliability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The consumer groups of the services: how far behind they are, and how to make them begin anew.
 */
final class Readers implements AutoCloseable {

  private final Admin admin;

  Readers(String bootstrapServers) {
    admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** Records that are on the topics and that no group has taken. */
  long lag() throws InterruptedException {
    try {
      long lag = 0;
      for (String group : groups()) {
        lag += lag(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
      }
      return lag;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell how far its readers are", e);
    }
  }

  /** Every group reads every topic from the start; nobody may be reading. */
  void rewind() throws InterruptedException {
    try {
      for (String group : groups()) {
        Set<TopicPartition> read =
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet();
        Map<TopicPartition, OffsetAndMetadata> start =
            read.stream().collect(Collectors.toMap(place -> place, _ -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, start).all().get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not let its readers begin anew", e);
    }
  }

  private List<String> groups() throws ExecutionException, InterruptedException {
    return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
        .map(GroupListing::groupId)
        .filter(group -> group.startsWith("acuse"))
        .toList();
  }

  private long lag(Map<TopicPartition, OffsetAndMetadata> taken)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    taken.keySet().forEach(place -> asked.put(place, OffsetSpec.latest()));
    long lag = 0;
    for (var end : admin.listOffsets(asked).all().get().entrySet()) {
      OffsetAndMetadata offset = taken.get(end.getKey());
      lag += end.getValue().offset() - (offset == null ? 0 : offset.offset());
    }
    return lag;
  }

  @Override
  public void close() {
    admin.close();
  }
}
