package co.acuse.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the one issuer, written anew at each start; secrets stay in the environment. */
final class IssuersFile {

  private IssuersFile() {}

  /** The account that the simulator has when nobody configures it. */
  static Path forSimulator(Path file, String nit, String baseUri) {
    return write(
        file,
        """
        # Written at each start. The account of the simulator; nothing in it is secret.
        issuers:
          "%s":
            - provider: factus
              environment: simulator
              send-email: false
              collapse-unsupported: true
              factus:
                base-uri: "%s"
                client-id: "simulator-client"
                client-secret: "simulator-secret"
                username: "demo@simulator.local"
                password: "simulator-password"
        """
            .formatted(nit, baseUri));
  }

  /** A real account: its secrets are named here, not written. */
  static Path forFactus(Path file, FactusAccount account) {
    return write(
        file,
        """
        # Written at each start. The secrets are read from the environment.
        issuers:
          "%s":
            - provider: factus
              environment: %s
              send-email: false
              collapse-unsupported: true
              factus:
                base-uri: "%s"
                client-id: "${FACTUS_CLIENT_ID}"
                client-secret: "${FACTUS_CLIENT_SECRET}"
                username: "${FACTUS_USERNAME}"
                password: "${FACTUS_PASSWORD}"
        """
            .formatted(account.nit(), account.environment(), account.baseUri()));
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written", e);
    }
  }
}
