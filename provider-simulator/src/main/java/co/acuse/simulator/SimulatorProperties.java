package co.acuse.simulator;

import co.acuse.simulator.factus.accounts.AccountSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulator's settings.
 *
 * @param port where clients connect; 0 takes a free one
 * @param bindAddress who may connect: by default this machine only
 * @param dataDirectory where everything is remembered
 * @param syncWrites waits for the disk, so that nothing is lost by a power cut either
 */
@ConfigurationProperties("simulator")
record SimulatorProperties(
    @DefaultValue("8090") int port,
    @DefaultValue("127.0.0.1") InetAddress bindAddress,
    @DefaultValue("data/simulator") Path dataDirectory,
    @DefaultValue("false") boolean syncWrites,
    @DefaultValue Admin admin,
    @DefaultValue Factus factus) {

  /**
   * The administrator's own door, which stays open through every outage.
   *
   * @param port 0 takes a free one
   * @param key asked for in {@code X-Admin-Key}; without one only this machine is let in
   */
  record Admin(
      @DefaultValue("8091") int port,
      @DefaultValue("127.0.0.1") InetAddress bindAddress,
      @Nullable String key) {}

  /**
   * The Factus part.
   *
   * @param accounts by id; none: one that is ready to use
   * @param switches by name; what is different from the defaults for every account
   */
  record Factus(
      @DefaultValue Map<String, AccountSettings> accounts,
      @DefaultValue Map<String, Object> switches) {}
}
