package co.acuse.simulator.dian.archive;

import co.acuse.simulator.dian.archive.Unzipped.Broken;
import co.acuse.simulator.dian.archive.Unzipped.Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens a ZIP, within bounds. */
public final class Unzipping {

  /** What an asynchronous upload may hold (annex 1.9, 6.5.8). */
  public static final int MOST_FILES = 50;

  private static final int MOST_BYTES = 50 << 20;
  private static final Broken NO_XML =
      new Broken(
          "Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML valido.");
  private static final Broken TOO_MUCH =
      new Broken("Error descomprimiendo el archivo ZIP: supera 50 documentos o 50 MB.");

  private Unzipping() {}

  public static Unzipped unzip(byte[] zip) {
    List<ArchivedFile> files = new ArrayList<>();
    int left = MOST_BYTES;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || files.size() >= MOST_FILES) {
          return TOO_MUCH;
        }
        if (isXml(entry)) {
          files.add(new ArchivedFile(nameOf(entry), bytes));
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      // Names that are not UTF-8 are an IllegalArgumentException.
      return NO_XML;
    }
    return files.isEmpty() ? NO_XML : new Files(files);
  }

  private static boolean isXml(ZipEntry entry) {
    return !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private static String nameOf(ZipEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }
}
