package co.acuse.reliability.cluster;

import java.nio.file.Path;
import java.util.List;

/** The machine's disk, which nobody fills: where a file system of one's own is forbidden. */
record SharedDisk() implements Disk {

  @Override
  public boolean isOwn() {
    return false;
  }

  @Override
  public void fill() {}

  @Override
  public void free() {}

  @Override
  public Path seenFromHere(Path file) {
    return file;
  }

  @Override
  public List<String> prefix() {
    return List.of();
  }

  @Override
  public void close() {}
}
