package co.acuse.audit.files;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The files that can be asked for, as the log names them. */
enum FileKind {
  XML,
  APPLICATION_RESPONSE,
  ATTACHED_DOCUMENT,
  PDF;

  /** By the file's name: an attached document may come packed. */
  static MediaType mediaType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "xml" -> MediaType.APPLICATION_XML;
      case "pdf" -> MediaType.APPLICATION_PDF;
      case "zip" -> MediaType.parseMediaType("application/zip");
      default -> MediaType.APPLICATION_OCTET_STREAM;
    };
  }
}
