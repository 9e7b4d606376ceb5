package co.acuse.simulator;

import co.acuse.simulator.dian.register.IssuerSettings;
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
    @DefaultValue Factus factus,
    @DefaultValue Dian dian) {

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

  /**
   * The DIAN part.
   *
   * @param issuers by NIT; none: one that is ready to use
   * @param certificatesDirectory where issuers' keys are written at start; none: nowhere
   * @param certificatePassword of those files
   * @param environment which one this is: 1 production, 2 tests
   * @param batchPolls how many questions are answered that a batch is in process
   * @param testSet how many documents of each kind a test set needs
   */
  record Dian(
      @DefaultValue Map<String, IssuerSettings> issuers,
      @Nullable Path certificatesDirectory,
      @DefaultValue("simulator") String certificatePassword,
      @DefaultValue("2") String environment,
      @DefaultValue("1") int batchPolls,
      @DefaultValue TestSet testSet) {

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
      return "Dian[" + issuers.keySet() + "]";
    }
  }

  /** How many documents of each kind must be accepted. */
  record TestSet(
      @DefaultValue("8") int invoices,
      @DefaultValue("1") int creditNotes,
      @DefaultValue("1") int debitNotes) {}
}
