package co.acuse.reliability.cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of every process, and archives of the classes that each kind of process loads:
 * with one a process starts with half the work.
 *
 * <p>The JVM archives classes of jars only, and a build may replace this project's jars during a
 * run; so both are copied: for one run, or, below the build's own directory, for all runs of it.
 */
final class SharedClasses implements AutoCloseable {

  private static final String OWN_VERSION = "SNAPSHOT";

  /** Where what belongs to one build is kept for all its runs; unset: nothing is. */
  private static final String KEPT_BELOW = "acuse.shared-classes";

  private static final String COMPLETE = "complete";

  private final Path directory;
  private final String classPath;
  private final boolean kept;

  private SharedClasses(Path directory, String classPath, boolean kept) {
    this.directory = directory;
    this.classPath = classPath;
    this.kept = kept;
  }

  /**
   * Those of this process.
   *
   * @param ofRun where they are put when they are only for this run
   */
  static SharedClasses of(Path ofRun) {
    String below = System.getProperty(KEPT_BELOW);
    String classPath = System.getProperty("java.class.path", "");
    try {
      if (below == null) {
        return new SharedClasses(ofRun, copied(classPath, ofRun), false);
      }
      Path ofBuild = Path.of(below, ClassPathKey.of(classPath)).toAbsolutePath();
      if (!Files.exists(ofBuild.resolve(COMPLETE))) {
        copyWhole(classPath, ofBuild);
      }
      return new SharedClasses(ofBuild, Files.readString(ofBuild.resolve(COMPLETE)), true);
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be kept.", e);
    }
  }

  /** What another run sees is there whole or not at all. */
  private static synchronized void copyWhole(String classPath, Path ofBuild) throws IOException {
    String copied = copied(classPath, ofBuild);
    Path draft = Files.createTempFile(ofBuild, COMPLETE, null);
    Files.writeString(draft, copied);
    Files.move(draft, ofBuild.resolve(COMPLETE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String copied(String from, Path directory) throws IOException {
    StringBuilder classPath = new StringBuilder();
    String[] entries = from.split(File.pathSeparator, -1);
    Files.createDirectories(directory);
    for (int i = 0; i < entries.length; i++) {
      if (!entries[i].isEmpty()) {
        classPath
            .append(classPath.isEmpty() ? "" : File.pathSeparator)
            .append(kept(Path.of(entries[i]).toAbsolutePath(), directory, i));
      }
    }
    return classPath.toString();
  }

  boolean has(String kind) {
    return Files.exists(archive(kind));
  }

  String classPath() {
    return classPath;
  }

  /** What a JVM of a kind is started with to use its archive, if there is one. */
  List<String> toUse(String kind) {
    Path archive = archive(kind);
    return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
  }

  /** What a JVM of a kind is started with to write the archive when it is asked to end. */
  List<String> toLearn(String kind) {
    return List.of("-XX:ArchiveClassesAtExit=" + draft(kind));
  }

  /** Takes what a JVM has written, once it has ended by itself. */
  void take(String kind) {
    try {
      if (Files.exists(draft(kind))) {
        Files.move(draft(kind), archive(kind), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path archive(String kind) {
    return directory.resolve(kind + ".jsa");
  }

  private Path draft(String kind) {
    return directory.resolve(kind + "." + ProcessHandle.current().pid() + ".draft");
  }

  /** Deletes the archives and the copies, unless a later run may use them. */
  @Override
  public void close() {
    if (kept) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path kept(Path entry, Path directory, int number) throws IOException {
    Path copy = directory.resolve(number + "-" + entry.getFileName() + ".jar");
    if (Files.isDirectory(entry)) {
      pack(entry, copy);
      return copy;
    }
    return entry.getFileName().toString().contains(OWN_VERSION)
        ? Files.copy(entry, copy, StandardCopyOption.REPLACE_EXISTING)
        : entry;
  }

  private static void pack(Path root, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
