package co.acuse.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The folder of one environment; held by one process at a time. */
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Takes the folder for this process, making it when it is not there.
   *
   * @throws IllegalStateException with a text for people, when another process holds it
   */
  static DataDirectory take(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            "Another Acuse runs on "
                + path
                + ". Stop it, or choose another folder with --data=DIR.");
      }
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + path + " cannot be used", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** A secret that is made up once and kept in a file that only its owner can read. */
  String secret(String name, Supplier<String> maker) {
    Path file = path.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String secret = maker.get();
      Path draft =
          Files.createTempFile(
              path,
              name,
              ".draft",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, secret + "\n");
      Files.move(draft, file);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be read or written", e);
    }
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
