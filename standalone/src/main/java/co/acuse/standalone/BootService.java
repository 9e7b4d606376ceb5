package co.acuse.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the services, run in this process as it would run alone. */
record BootService(ConfigurableApplicationContext context, int port) implements AutoCloseable {

  /** All services share one class path: what belongs to another one must not start by itself. */
  static final List<String> DATABASE =
      List.of(
          "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
          "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
          "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration");

  /**
   * Starts a service and waits until it listens.
   *
   * @param configName the name of the service's own configuration file
   * @param without auto-configurations that the service would not have on a class path of its own
   */
  static BootService start(
      Class<?> application, String configName, List<String> without, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("spring.config.name", configName);
    all.put("spring.application.name", configName);
    all.put("spring.autoconfigure.exclude", String.join(",", without));
    all.put("spring.jmx.enabled", false);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .run(asArguments(all));
    return new BootService(
        context, context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  /** Arguments come before every file, so that nothing in a folder can change what runs here. */
  private static String[] asArguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  String uri() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    context.close();
  }
}
