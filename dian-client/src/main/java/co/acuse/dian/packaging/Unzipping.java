package co.acuse.dian.packaging;

import co.acuse.dian.packaging.Unzipped.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks one ZIP from outside in memory, and stops before it takes more than allowed. */
public final class Unzipping {

  private static final int LOCAL_HEADER = 0x504B0304;
  private static final int END_OF_EMPTY_ZIP = 0x504B0506;

  private final UnzipLimits limits;
  private final long mostByRatio;
  private final List<ZippedFile> files = new ArrayList<>();
  private int entries;
  private long unpacked;

  private Unzipping(UnzipLimits limits, int zipSize) {
    this.limits = limits;
    this.mostByRatio = (long) zipSize * limits.mostRatio();
  }

  /** Unpacks a whole ZIP; directories are left out. */
  public static Unzipped of(byte[] zip, UnzipLimits limits) {
    if (!startsAsZip(zip)) {
      return new Unzipped.Broken("it does not start as a ZIP does");
    }
    return new Unzipping(limits, zip.length).unpack(zip);
  }

  /** Java's reader takes anything else for a ZIP without files. */
  private static boolean startsAsZip(byte[] zip) {
    if (zip.length < Integer.BYTES) {
      return false;
    }
    int start = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      start = (start << 8) | (zip[i] & 0xFF);
    }
    return start == LOCAL_HEADER || start == END_OF_EMPTY_ZIP;
  }

  private Unzipped unpack(byte[] zip) {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Limit over = take(entry, in);
        if (over != null) {
          return new Unzipped.TooMuch(over);
        }
      }
      return new Unzipped.Files(files);
    } catch (IOException | IllegalArgumentException damaged) {
      // Its message may tell a name, and for a name that is no UTF-8 Java has used both.
      return new Unzipped.Broken("a file in it is damaged: " + damaged.getClass().getSimpleName());
    }
  }

  /** The limit that this entry goes over, null when it does not. */
  private @Nullable Limit take(ZipEntry entry, ZipInputStream in) throws IOException {
    entries++;
    if (entries > limits.mostFiles()) {
      return Limit.FILES;
    }
    var content = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      unpacked += read;
      Limit over = overBy(unpacked);
      if (over != null) {
        return over;
      }
      content.write(buffer, 0, read);
    }
    if (!entry.isDirectory()) {
      files.add(new ZippedFile(entry.getName(), content.toByteArray()));
    }
    return null;
  }

  private @Nullable Limit overBy(long bytes) {
    if (bytes > limits.mostBytes()) {
      return Limit.BYTES;
    }
    return bytes > mostByRatio ? Limit.RATIO : null;
  }
}
