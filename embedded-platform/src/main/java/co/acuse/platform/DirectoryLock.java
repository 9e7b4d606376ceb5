package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One owner per data directory; the operating system frees it when the owner dies.
 *
 * <p>Whoever holds it may treat a server that still runs on the directory as an orphan.
 */
final class DirectoryLock implements AutoCloseable {

  private static final String FILE = "in-use.lock";

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Starts an owner of the directory, who keeps the lock; it is free again when he cannot start.
   */
  static <T> T startHolding(Path directory, Function<DirectoryLock, T> owner) {
    var lock = acquire(directory);
    try {
      return owner.apply(lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static DirectoryLock acquire(Path directory) {
    try {
      Files.createDirectories(directory);
      var file = directory.resolve(FILE);
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            "The data directory %s is in use by process %s. Stop it or choose another directory."
                .formatted(directory, Files.readString(file)));
      }
      channel.truncate(0);
      channel.write(
          StandardCharsets.US_ASCII.encode(String.valueOf(ProcessHandle.current().pid())));
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The data directory %s cannot be used.".formatted(directory), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
