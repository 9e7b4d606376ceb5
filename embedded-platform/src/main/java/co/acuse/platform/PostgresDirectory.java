package co.acuse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What is kept between two starts: the data, the password, the log. */
record PostgresDirectory(Path root) {

  private static final Duration LONGEST_INITDB = Duration.ofMinutes(5);
  private static final int KEPT_LOG_LINES = 20;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("postgresql.log");
  }

  /** The password of the one account; only the owner may read the file. */
  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (NoSuchFileException e) {
      throw new IllegalStateException(
          "%s is missing. Put it back, or remove the data beside it.".formatted(passwordFile()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates the data at the first start; an interrupted creation leaves nothing that is used. */
  void initializeOnce(Path home, ServerAccount account, String user) {
    try {
      deleteInterrupted();
      if (!Files.exists(data())) {
        makeUpPassword();
        initialize(home, account, user);
      }
      account.own(data());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL's directory %s cannot be used.".formatted(root), e);
    }
  }

  /** Keeps the log of the last start beside the one of this start. */
  void turnLog() {
    try {
      if (Files.exists(log())) {
        Files.move(log(), root.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the server itself wrote it down when it started. */
  long serverPid() {
    try {
      return Long.parseLong(
          Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String endOfLog() {
    try {
      var lines = Files.readAllLines(log());
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - KEPT_LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  private void initialize(Path home, ServerAccount account, String user) throws IOException {
    var fresh = Files.createTempDirectory(root, "initializing-");
    account.own(fresh);
    var command =
        account.run(
            List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + user,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    try (var initdb = GuardedProcess.start(command, "INT", log())) {
      if (!initdb.endsWithin(LONGEST_INITDB) || initdb.status() != 0) {
        throw new IllegalStateException("PostgreSQL cannot create its data:\n" + endOfLog());
      }
    }
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void deleteInterrupted() throws IOException {
    try (var interrupted = Files.newDirectoryStream(root, "initializing-*")) {
      interrupted.forEach(Directories::delete);
    }
  }

  private Path passwordFile() {
    return root.resolve("password");
  }

  private void makeUpPassword() throws IOException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(passwordFile(), OWNER_ONLY);
    Files.writeString(passwordFile(), password, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
  }
}
