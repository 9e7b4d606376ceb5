package co.acuse.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per account and release into a cache. */
final class PostgresBinaries {

  private static final Set<PosixFilePermission> READABLE_BY_ALL =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private PostgresBinaries() {}

  /** The directory that has {@code bin/postgres} and {@code bin/initdb}. */
  static Path unpackedFor(ServerAccount account) {
    try {
      var archive = archive();
      var home = cacheOf(account).resolve("postgresql-" + digest(archive));
      if (!Files.exists(home)) {
        unpack(archive, home);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's programs cannot be unpacked.", e);
    }
  }

  private static byte[] archive() throws IOException {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var family = system.startsWith("mac") ? "Darwin" : "Linux";
    var machine = System.getProperty("os.arch", "");
    try (InputStream found =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            family, machine.equals("amd64") ? "x86_64" : machine)) {
      return found.readAllBytes();
    } catch (IllegalStateException e) {
      throw new IOException(
          "There is no PostgreSQL for %s on %s here; use one of your own."
              .formatted(system, machine),
          e);
    }
  }

  private static Path cacheOf(ServerAccount account) throws IOException {
    try {
      return Files.createDirectories(account.cache());
    } catch (FileSystemException noHome) {
      return Files.createTempDirectory("acuse");
    }
  }

  private static String digest(byte[] archive) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Unpacks beside the target and renames, so that a half-unpacked one is never used. */
  private static void unpack(byte[] archive, Path home) throws IOException {
    var beside = Files.createTempDirectory(home.getParent(), "unpacking-");
    Files.setPosixFilePermissions(beside, READABLE_BY_ALL);
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, beside);
      }
    }
    try {
      Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException anotherProcessWasFaster) {
      if (!Files.exists(home)) {
        throw anotherProcessWasFaster;
      }
      Directories.delete(beside);
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path home)
      throws IOException {
    var target = home.resolve(entry.getName()).normalize();
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(target, READABLE_BY_ALL);
      }
    }
  }
}
