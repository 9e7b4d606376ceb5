package co.acuse.reliability.cluster;

import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's own small file system, which can be full. */
public sealed interface Disk extends AutoCloseable permits OwnDisk, SharedDisk {

  /** Whether this machine lets PostgreSQL have a file system of its own. */
  boolean isOwn();

  /** Leaves no room for one more page. Does nothing where {@link #isOwn} says no. */
  void fill();

  /** Gives the room back. */
  void free();

  /** A file of it, as this process reaches it. */
  Path seenFromHere(Path file);

  /** The command that starts a program which sees the disk. */
  List<String> prefix();

  @Override
  void close();
}
