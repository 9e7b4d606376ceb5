package co.acuse.testplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lines for the person at the build, each said once per build of all modules.
 *
 * @param memory the file that remembers, from one module's JVM to the next, what was said
 * @param build what tells one build from another
 */
record Announcement(Path memory, String build) {

  /** The announcements of the running Maven build, which tells its root and its start. */
  static Announcement ofThisBuild() {
    var root = Path.of(System.getProperty("acuse.build.root", ""));
    return new Announcement(
        root.resolve("target/announced"), System.getProperty("acuse.build.started", ""));
  }

  @SuppressWarnings("SystemOut") // the console of the build is who it is for
  void once(String line) {
    if (isNew(line)) {
      System.out.println(line);
    }
  }

  synchronized boolean isNew(String line) {
    var now = build + " " + line;
    try {
      if (Files.exists(memory) && Files.readAllLines(memory).contains(now)) {
        return false;
      }
      Files.createDirectories(memory.toAbsolutePath().getParent());
      Files.writeString(memory, now + "\n");
      return true;
    } catch (IOException cannotRemember) {
      return true;
    }
  }
}
