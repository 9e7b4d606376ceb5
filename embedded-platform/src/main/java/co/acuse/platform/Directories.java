package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** What the file system's own methods do for one file, done for a tree. */
final class Directories {

  private Directories() {}

  static void delete(Path root) {
    each(root, Files::deleteIfExists);
  }

  static void chown(Path root, int owner) {
    each(root, path -> Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS));
  }

  private static void each(Path root, Action action) {
    try (var paths = Files.walk(root)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        action.on(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Action {
    Object on(Path path) throws IOException;
  }
}
