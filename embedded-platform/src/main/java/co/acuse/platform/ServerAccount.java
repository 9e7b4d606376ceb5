package co.acuse.platform;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs: it refuses to run as root. */
enum ServerAccount {

  /** An ordinary user runs it as himself. */
  OWN(List.of()) {
    @Override
    void own(Path data) {}
  },

  /** Root enters a user namespace in which he is nobody and his files still are his. */
  NAMESPACE(List.of("unshare", "--user")) {
    @Override
    void own(Path data) {
      ownAs(ROOT, data);
    }
  },

  /**
   * Where namespaces are forbidden (most containers), root becomes nobody, with the one right added
   * that lets him reach a directory below one of root's.
   */
  NOBODY(
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override")) {
    @Override
    void own(Path data) {
      ownAs(OVERFLOW_USER, data);
    }

    // PostgreSQL asks access(2) about its programs, which does not count the added right.
    @Override
    Path cache() {
      return Path.of("/var/cache/acuse");
    }
  };

  private static final int ROOT = 0;
  private static final int OVERFLOW_USER = 65534;

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<String> prefix;

  ServerAccount(List<String> prefix) {
    this.prefix = prefix;
  }

  static ServerAccount onThisMachine() {
    if (new UnixSystem().getUid() != ROOT) {
      return OWN;
    }
    if (NAMESPACE.works()) {
      return NAMESPACE;
    }
    if (NOBODY.works()) {
      return NOBODY;
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux)"
            + " works here. Start this program as an ordinary user.");
  }

  /** Gives a data directory to this account. */
  abstract void own(Path data);

  /** Where this account finds unpacked programs. */
  Path cache() {
    return Path.of(System.getProperty("user.home", "/nonexistent"), ".cache", "acuse");
  }

  /** The command line that runs a program as this account. */
  List<String> run(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private boolean works() {
    return Programs.works(run(List.of("true")).toArray(String[]::new));
  }

  private static void ownAs(int user, Path data) {
    try {
      if ((int) Files.getAttribute(data, "unix:uid") != user) {
        Directories.chown(data, user);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
