package co.acuse.dian.soap.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A request as it came over the wire; header names in lower case. */
public record SeenRequest(String start, Map<String, String> headers, String body) {

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** What stands between the first tag of this name and its end. */
  public String element(String qualifiedName) {
    int tag = body.indexOf("<" + qualifiedName);
    int start = body.indexOf('>', tag) + 1;
    return body.substring(start, body.indexOf("</" + qualifiedName + ">", start));
  }

  /** The one XML file in the ZIP that was sent. */
  public byte[] xml() throws IOException {
    byte[] zip = Base64.getDecoder().decode(element("wcf:contentFile"));
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      ZipEntry first = in.getNextEntry();
      if (first == null || !first.getName().endsWith(".xml")) {
        throw new IOException("No XML in the ZIP");
      }
      byte[] xml = in.readAllBytes();
      if (in.getNextEntry() != null) {
        throw new IOException("More than one file in the ZIP");
      }
      return xml;
    }
  }

  static @Nullable SeenRequest read(InputStream in) throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    var headers = new LinkedHashMap<String, String>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new SeenRequest(start, headers, body);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
