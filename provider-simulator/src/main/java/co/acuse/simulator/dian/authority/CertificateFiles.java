package co.acuse.simulator.dian.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes issuers' keys where the programs that are tried out find them. */
public final class CertificateFiles {

  private final Authority authority;
  private final Path directory;
  private final String password;

  /**
   * Files of this directory.
   *
   * @param directory is made if it is missing
   * @param password of each file and of the key in it
   */
  public CertificateFiles(Authority authority, Path directory, String password) {
    this.authority = authority;
    this.directory = directory;
    this.password = password;
  }

  /** Writes {@code <nit>.p12}. */
  public void write(String nit, String name) {
    try {
      Files.createDirectories(directory);
      byte[] file = authority.of(nit, name).toPkcs12(nit, password.toCharArray());
      Files.write(directory.resolve(nit + ".p12"), file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write certificates to " + directory, e);
    }
  }
}
