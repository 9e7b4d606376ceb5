package co.acuse.simulator;

import co.acuse.simulator.front.FrontDoor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A simulator inside another process, until it is closed. */
public final class SimulatorServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SimulatorServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a simulator and returns when it answers. */
  public static SimulatorServer start(SimulatorSettings settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.name=provider-simulator");
    arguments.add("--simulator.data-directory=" + settings.dataDirectory());
    arguments.add("--simulator.port=" + settings.port());
    arguments.add("--simulator.admin.port=" + settings.adminPort());
    settings.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    SpringApplication application = ProviderSimulator.application();
    application.setRegisterShutdownHook(false);
    return new SimulatorServer(application.run(arguments.toArray(String[]::new)));
  }

  /** What a client takes as the provider's address, without a slash at its end. */
  public URI baseUri() {
    FrontDoor door = context.getBean(FrontDoor.class);
    return URI.create("http://" + host(door) + ":" + door.port());
  }

  /** Where {@code /admin} answers whatever the outage. */
  public URI adminUri() {
    return URI.create("http://127.0.0.1:" + context.getBean(FrontDoor.class).serverPort());
  }

  @Override
  public void close() {
    context.close();
  }

  private static String host(FrontDoor door) {
    return door.address().isAnyLocalAddress() ? "127.0.0.1" : door.address().getHostAddress();
  }
}
