package co.acuse.reliability.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The issuers of the layout, each with its account at the simulator. */
final class IssuersFile {

  private IssuersFile() {}

  /**
   * Writes one.
   *
   * @param provider where both providers answer
   * @param keys where the keys of those are who sign for themselves
   */
  static Path write(Path directory, Layout layout, String provider, Path keys) {
    StringBuilder text = new StringBuilder("issuers:\n");
    layout
        .issuers()
        .forEach(nit ->
            text.append(
                layout.atDian().contains(nit)
                    ? DianAccount.asIssuer(nit, provider, keys)
                    : atFactus(nit, provider)));
    try {
      Files.createDirectories(directory);
      return OwnerOnly.write(directory.resolve("issuers.yaml"), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String atFactus(String nit, String provider) {
    return """
      "%1$s":
        - provider: factus
          environment: simulator
          factus:
            base-uri: "%2$s"
            client-id: "client-%1$s"
            client-secret: "secret-%1$s"
            username: "%1$s@till.local"
            password: "password-%1$s"
    """
        .formatted(nit, provider);
  }
}
