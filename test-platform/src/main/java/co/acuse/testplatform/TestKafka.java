package co.acuse.testplatform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A broker for tests. It creates no topic by itself.
 *
 * @param bootstrapServers {@code host:port} for clients
 */
public record TestKafka(String bootstrapServers) {

  private static final short ONE_COPY = 1;

  /** Creates topics with one partition each; those that exist stay as they are. */
  public void createTopics(String... names) {
    Arrays.stream(names).forEach(name -> createTopic(name, 1));
  }

  /** Creates a topic; one that exists stays as it is. */
  public void createTopic(String name, int partitions) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(name, partitions, ONE_COPY))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Cannot create topic " + name, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A reader of this broker's topics. */
  public TopicReader reader() {
    return new TopicReader(bootstrapServers);
  }
}
