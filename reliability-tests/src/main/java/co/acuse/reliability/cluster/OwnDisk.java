package co.acuse.reliability.cluster;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file system in memory, in a mount namespace that a keeper process holds: other processes do not
 * see it, and it vanishes with the keeper and with what runs on it, however this process ends.
 */
final class OwnDisk implements Disk {

  private static final String READY = "ready";
  private static final String BALLAST = "ballast";

  // Lives as long as the other end of its input; a Ctrl-C is not for it.
  private static final String KEEP =
      "trap '' INT TERM; mount -t tmpfs -o size=$2,mode=0711 tmpfs \"$1\" && echo "
          + READY
          + " && read -r _";

  // What fallocate leaves is filled page by page, until there is no room for one.
  private static final String FILL =
      "fallocate -l \"$2\" \"$1\"; cat /dev/zero >> \"$1\"; test -s \"$1\"";

  private final Path mountPoint;
  private final boolean root;
  private final Process keeper;

  private OwnDisk(Path mountPoint, boolean root, Process keeper) {
    this.mountPoint = mountPoint;
    this.root = root;
    this.keeper = keeper;
  }

  /** Mounts it, or returns nothing on a machine that forbids that. */
  static Optional<Disk> mount(Path mountPoint, long bytes) {
    boolean root = new UnixSystem().getUid() == 0;
    List<String> command = new ArrayList<>(List.of("unshare", root ? "-m" : "-Urm"));
    command.addAll(
        List.of("sh", "-c", KEEP, "keeper", mountPoint.toString(), String.valueOf(bytes)));
    try {
      Files.createDirectories(mountPoint);
      Process keeper =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader said = keeper.inputReader(StandardCharsets.UTF_8);
      if (READY.equals(said.readLine())) {
        return Optional.of(new OwnDisk(mountPoint, root, keeper));
      }
      keeper.destroyForcibly();
      return Optional.empty();
    } catch (IOException noSuchProgram) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isOwn() {
    return true;
  }

  @Override
  public void fill() {
    Path ballast = mountPoint.resolve(BALLAST);
    long room = seenFromHere(mountPoint).toFile().getUsableSpace();
    long most = Math.max(1, room / 100 * 95);
    runInside("sh", "-c", FILL, "fill", ballast.toString(), String.valueOf(most));
  }

  @Override
  public void free() {
    try {
      Files.deleteIfExists(seenFromHere(mountPoint.resolve(BALLAST)));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's disk cannot be freed.", e);
    }
  }

  @Override
  public Path seenFromHere(Path file) {
    return Path.of("/proc", String.valueOf(keeper.pid()), "root" + file);
  }

  @Override
  public List<String> prefix() {
    String target = String.valueOf(keeper.pid());
    return root
        ? List.of("nsenter", "-t", target, "-m")
        : List.of("nsenter", "-t", target, "-U", "-m", "--preserve-credentials");
  }

  @Override
  public void close() {
    try {
      keeper.getOutputStream().close();
      keeper.waitFor();
    } catch (IOException endedAlready) {
      // as it should
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runInside(String... command) {
    List<String> all = new ArrayList<>(prefix());
    all.addAll(List.of(command));
    try {
      int status =
          new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException("PostgreSQL's disk cannot be filled.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while filling the disk.", e);
    }
  }
}
