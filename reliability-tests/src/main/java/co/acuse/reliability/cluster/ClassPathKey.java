package co.acuse.reliability.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells one build from another: by name, size and time of everything on the class path. */
final class ClassPathKey {

  private ClassPathKey() {}

  static String of(String classPath) throws IOException {
    StringBuilder all = new StringBuilder(System.getProperty("java.vm.version", ""));
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (!entry.isEmpty() && Files.exists(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.sorted().toList()) {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            all.append(file).append(is.size()).append(is.lastModifiedTime());
          }
        }
      }
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
