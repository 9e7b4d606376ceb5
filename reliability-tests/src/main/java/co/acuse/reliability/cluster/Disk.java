package co.acuse.reliability.cluster;

/** PostgreSQL's own small file system, which can be full. */
public interface Disk {

  /** Whether this machine lets PostgreSQL have a file system of its own. */
  boolean isOwn();

  /** Leaves no room for one more page. Does nothing where {@link #isOwn} says no. */
  void fill();

  /** Gives the room back. */
  void free();
}
