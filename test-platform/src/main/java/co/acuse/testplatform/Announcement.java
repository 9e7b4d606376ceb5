package co.acuse.testplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A line for the person at the build, said once per build of all modules. */
final class Announcement {

  private static final String BUILD = System.getProperty("acuse.build.started", "");
  private static final String ROOT = System.getProperty("acuse.build.root", "");

  private Announcement() {}

  @SuppressWarnings("SystemOut") // the console of the build is who it is for
  static synchronized void once(String line) {
    if (isNew(line)) {
      System.out.println(line);
    }
  }

  private static boolean isNew(String line) {
    var said = Path.of(ROOT, "target", "announced");
    var now = BUILD + " " + line;
    try {
      if (Files.exists(said) && Files.readString(said).equals(now)) {
        return false;
      }
      Files.createDirectories(said.getParent());
      Files.writeString(said, now);
      return true;
    } catch (IOException cannotRemember) {
      return true;
    }
  }
}
