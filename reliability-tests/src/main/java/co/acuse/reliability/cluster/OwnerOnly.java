package co.acuse.reliability.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with a secret in them. */
final class OwnerOnly {

  private OwnerOnly() {}

  /** Makes the file anew, empty, so that nobody else can read what is written to it. */
  static void create(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  static Path write(Path file, String text) throws IOException {
    create(file);
    return Files.writeString(file, text);
  }
}
