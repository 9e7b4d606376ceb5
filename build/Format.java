import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Formats every Java file below a directory with google-java-format, or tells which are not.
 *
 * <p>Maven runs it with the toolchain's JDK, because the formatter needs a younger Java than Maven.
 *
 * <p>Usage: {@code Format check|write <directory> <report>}: when checking, the report exists
 * afterwards if there is something to format.
 */
final class Format {

  private static final Set<String> SKIPPED = Set.of("target", "node_modules");
  private static final JavaFormatterOptions STYLE = JavaFormatterOptions.defaultOptions();

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    var root = Path.of(args[1]);
    var report = Path.of(args[2]);
    var formatter = new Formatter(STYLE);
    var findings =
        javaFilesBelow(root).parallelStream()
            .map(file -> examine(formatter, file, write))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    findings.forEach(System.out::println);
    if (write || findings.isEmpty()) {
      Files.deleteIfExists(report);
    } else {
      Files.write(report, findings);
    }
  }

  /** What there is to say about a file. */
  private static Optional<String> examine(Formatter formatter, Path file, boolean write) {
    try {
      var source = Files.readString(file);
      var formatted = formatter.formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return Optional.empty();
      }
      if (write) {
        Files.writeString(file, formatted);
        return Optional.of("formatted " + file);
      }
      return Optional.of("not formatted: " + file);
    } catch (FormatterException e) {
      var reason = e.getMessage().lines().findFirst().orElse("");
      return Optional.of("cannot be read as Java: " + file + ": " + reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFilesBelow(Path root) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            var name = String.valueOf(directory.getFileName());
            boolean hidden = name.startsWith(".") && name.length() > 1 && !directory.equals(root);
            return hidden || SKIPPED.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
