package co.acuse.dian.soap.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Undoes what was done to a body on its way; some proxies do it although nobody asked. */
final class ContentCoding {

  private ContentCoding() {}

  /**
   * The body as it was meant.
   *
   * @throws ZipException when it cannot be undone
   * @throws java.io.EOFException when it breaks off
   * @throws AnswerTooLargeException when it unpacks to more than allowed
   */
  static byte[] undo(HttpHeaders headers, byte[] body, int most) throws IOException {
    String coding = headers.firstValue("Content-Encoding").orElse("identity");
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> unpack(body, most);
      default -> throw new ZipException("An unknown content coding");
    };
  }

  private static byte[] unpack(byte[] packed, int most) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] unpacked = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new AnswerTooLargeException(most);
      }
      return unpacked;
    }
  }
}
