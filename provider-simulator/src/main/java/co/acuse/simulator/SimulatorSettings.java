package co.acuse.simulator;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an embedded simulator is started.
 *
 * @param dataDirectory where it remembers everything; the same directory continues
 * @param port where clients connect on this machine; 0 takes a free one
 * @param adminPort where the administrator connects; 0 takes a free one
 * @param properties any other setting of the README by its full name
 */
public record SimulatorSettings(
    Path dataDirectory, int port, int adminPort, Map<String, String> properties) {

  public SimulatorSettings {
    properties = Map.copyOf(properties);
  }

  /** Free ports, the default account. */
  public static SimulatorSettings in(Path dataDirectory) {
    return new SimulatorSettings(dataDirectory, 0, 0, Map.of());
  }

  public SimulatorSettings withPorts(int forClients, int forAdmin) {
    return new SimulatorSettings(dataDirectory, forClients, forAdmin, properties);
  }

  /** For example {@code simulator.factus.switches.ownPending}. */
  public SimulatorSettings with(String property, String value) {
    Map<String, String> all = new TreeMap<>(properties);
    all.put(property, value);
    return new SimulatorSettings(dataDirectory, port, adminPort, all);
  }
}
