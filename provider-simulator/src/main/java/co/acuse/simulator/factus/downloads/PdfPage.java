package co.acuse.simulator.factus.downloads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with some lines of text. */
final class PdfPage {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private PdfPage() {}

  static byte[] of(List<String> lines) {
    return new PdfPage().write(content(lines));
  }

  private byte[] write(String content) {
    print("%PDF-1.4\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            + " /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    int table = out.size();
    print("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> print("%010d 00000 n \n".formatted(offset)));
    print("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\n");
    print("startxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static String content(List<String> lines) {
    StringBuilder text = new StringBuilder("BT /F1 10 Tf 40 800 Td 14 TL");
    for (String line : lines) {
      text.append(" (").append(line.replaceAll("([()\\\\])", "\\\\$1")).append(") Tj T*");
    }
    return text.append(" ET").toString();
  }

  private void object(String body) {
    offsets.add(out.size());
    print(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void print(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
