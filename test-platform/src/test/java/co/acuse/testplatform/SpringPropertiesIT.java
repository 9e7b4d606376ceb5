package co.acuse.testplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@PlatformTest
@SpringJUnitConfig(SpringPropertiesIT.class)
class SpringPropertiesIT {

  @Test
  void tellsSpringWhereTheServersAre(@Autowired Environment environment) throws Exception {
    assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
        .isEqualTo(Platform.kafka().bootstrapServers());

    var database =
        new TestDatabase(
            required(environment, "spring.datasource.url"),
            required(environment, "spring.datasource.username"),
            required(environment, "spring.datasource.password"));
    try (var connection = database.connect()) {
      assertThat(connection.getCatalog()).startsWith("test_");
    }
  }

  private static String required(Environment environment, String name) {
    return Objects.requireNonNull(environment.getProperty(name), name);
  }
}
