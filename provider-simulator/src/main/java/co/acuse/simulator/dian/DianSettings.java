package co.acuse.simulator.dian;

import co.acuse.simulator.dian.batches.TestSetSize;
import co.acuse.simulator.dian.register.IssuerSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the DIAN part is set up.
 *
 * @param issuers by NIT; none: one that is ready to use
 * @param dataDirectory where the keys of certificates are kept
 * @param certificatesDirectory where issuers' PKCS#12 files are written at start; null: nowhere
 * @param certificatePassword of those files
 * @param environment which one this is: 1 production, 2 tests
 * @param batchPolls how many questions are answered that a batch is in process
 */
public record DianSettings(
    Map<String, IssuerSettings> issuers,
    Path dataDirectory,
    @Nullable Path certificatesDirectory,
    String certificatePassword,
    String environment,
    int batchPolls,
    TestSetSize testSet) {

  public DianSettings {
    issuers = Map.copyOf(issuers);
    if (!environment.equals("1") && !environment.equals("2")) {
      throw new IllegalArgumentException(
          "simulator.dian.environment is 1 for production or 2 for tests, not " + environment);
    }
  }

  /** Without the password: this ends up in logs. */
  @Override
  public String toString() {
    return "DianSettings[" + issuers.keySet() + "]";
  }
}
