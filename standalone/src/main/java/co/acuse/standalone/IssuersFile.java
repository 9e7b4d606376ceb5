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

  /**
   * The software that the simulated DIAN has registered when nobody configures it.
   *
   * @param keyFile the issuer's PKCS#12, made by the simulator
   */
  static Path forSimulatedDian(Path file, String nit, String baseUri, Path keyFile) {
    return write(
        file,
        """
        # Written at each start. What the simulator has registered; nothing in it is secret.
        issuers:
          "%s":
            - provider: dian
              environment: simulator
              dian:
                endpoint: "%s/WcfDianCustomerServices.svc"
                software-id: 3f1c6f0a-5d1e-4a57-9a53-0c8a2f6f1b10
                pin: "54321"
                key-file: "%s"
                key-password: "simulator"
                seller:
                  name: Comercio de Prueba S.A.S.
                  address: Carrera 7 # 1-2
                  municipality: "11001"
                ranges:
                  - type: INVOICE
                    prefix: SETP
                    from: 990000000
                    to: 995000000
                    resolution: "18760000001"
                    valid-from: 2019-01-19
                    valid-until: 2030-01-19
                    technical-key: fc8eac422eba16e22ffd8c6f94b3f40a6e38162c
                  - { type: CREDIT_NOTE, prefix: NC, from: 1 }
                  - { type: DEBIT_NOTE, prefix: ND, from: 1 }
        """
            .formatted(nit, baseUri, keyFile));
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
