package co.acuse.dian.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts signed documents into a ZIP, byte for byte as they were signed (annex 1.9, 6.5.8). */
public final class Zipping {

  /** The DIAN takes no more in one ZIP, and one only when it answers at once. */
  private static final int MOST_FILES = 50;

  /**
   * Any fixed time makes equal documents equal ZIPs. It must not be the format's first one, of
   * 1980: Java then adds the time once more, in the machine's own zone.
   */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Zipping() {}

  /** A ZIP of one document, as SendBillSync wants it. */
  public static byte[] of(ZippedFile file) {
    return of(List.of(file));
  }

  /**
   * A ZIP of several, in their order. The same files give the same bytes.
   *
   * @param files from 1 to 50, each with a name of its own
   */
  public static byte[] of(List<ZippedFile> files) {
    refuseOtherThanTaken(files);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (ZippedFile file : files) {
        var entry = new ZipEntry(file.name());
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A ZIP cannot be written to memory", impossible);
    }
    return out.toByteArray();
  }

  private static void refuseOtherThanTaken(List<ZippedFile> files) {
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw new IllegalArgumentException(
          "A ZIP takes 1 to %d documents: %d".formatted(MOST_FILES, files.size()));
    }
    if (files.stream().map(ZippedFile::name).distinct().count() < files.size()) {
      throw new IllegalArgumentException("Two documents of a ZIP have the same name");
    }
  }
}
