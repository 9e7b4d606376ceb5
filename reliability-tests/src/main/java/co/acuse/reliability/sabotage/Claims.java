package co.acuse.reliability.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Several processes may carry the order to die at the same step: the first that comes by it dies,
 * and the others go on to the next one.
 */
public final class Claims {

  private static final String PROPERTY = "acuse.sabotage.claims";

  private Claims() {}

  /**
   * What a JVM is started with that shares its orders with others.
   *
   * @param directory where a step that somebody died at has a file
   */
  public static String jvmArgument(Path directory) {
    return "-D%s=%s".formatted(PROPERTY, directory.toAbsolutePath());
  }

  /** Whether nobody else has died at a step; nobody else will, then. */
  static boolean claim(Step step) {
    String directory = System.getProperty(PROPERTY);
    return directory == null || claim(step, Path.of(directory));
  }

  /** Lets somebody die at a step after all: who claimed it was ended by something else. */
  public static void free(Step step, Path directory) {
    try {
      Files.deleteIfExists(directory.resolve(step.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean claim(Step step, Path directory) {
    try {
      Files.createDirectories(directory);
      Files.createFile(directory.resolve(step.name()));
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
