package co.acuse.submitter.archive;

import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.submitter.gateway.FetchedFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Packs files so that they fit in one event; what does not fit travels as its hash. */
final class Parcel {

  /** Below the 8 MiB that topics take, with room for the rest of the event. */
  private static final int MOST_TEXT = 7 * 1024 * 1024;

  private Parcel() {}

  /** In the order of importance: the first that do not fit any more go as hashes. */
  static List<ArchivedFile> pack(List<FetchedFile> files) {
    List<ArchivedFile> packed = new ArrayList<>();
    int room = MOST_TEXT;
    for (FetchedFile file : files) {
      int length = (file.content().length + 2) / 3 * 4;
      boolean fits = length <= room;
      room -= fits ? length : 0;
      packed.add(
          new ArchivedFile(
              file.kind(),
              file.name(),
              sha256(file.content()),
              fits ? Base64.getEncoder().encodeToString(file.content()) : null));
    }
    return List.copyOf(packed);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
