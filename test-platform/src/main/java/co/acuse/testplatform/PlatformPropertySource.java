package co.acuse.testplatform;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.function.SingletonSupplier;

/** Where the servers are, as Spring Boot's properties; what nobody reads is not started. */
final class PlatformPropertySource extends EnumerablePropertySource<Map<String, Supplier<String>>> {

  PlatformPropertySource() {
    super("acuse-test-platform", properties());
  }

  @Override
  public String[] getPropertyNames() {
    return getSource().keySet().toArray(String[]::new);
  }

  @Override
  public @Nullable Object getProperty(String name) {
    var property = getSource().get(name);
    return property == null ? null : property.get();
  }

  private static Map<String, Supplier<String>> properties() {
    var database = SingletonSupplier.of(() -> Platform.postgres().newDatabase());
    return Map.of(
        "spring.kafka.bootstrap-servers", () -> Platform.kafka().bootstrapServers(),
        "spring.datasource.url", () -> database.obtain().jdbcUrl(),
        "spring.datasource.username", () -> database.obtain().user(),
        "spring.datasource.password", () -> database.obtain().password());
  }
}
