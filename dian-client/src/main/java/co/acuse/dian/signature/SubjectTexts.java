package co.acuse.dian.signature;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * The texts of a distinguished name, whatever its attributes are called. Read from its DER, because
 * Java prints attributes that it does not know as hexadecimal digits.
 */
final class SubjectTexts {

  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int UTF8_STRING = 0x0C;
  private static final int PRINTABLE_STRING = 0x13;
  private static final int TELETEX_STRING = 0x14;
  private static final int IA5_STRING = 0x16;
  private static final int BMP_STRING = 0x1E;

  private final List<String> texts = new ArrayList<>();

  private SubjectTexts() {}

  static List<String> of(X500Principal name) {
    var found = new SubjectTexts();
    found.collect(ByteBuffer.wrap(name.getEncoded()));
    return List.copyOf(found.texts);
  }

  private void collect(ByteBuffer der) {
    while (der.hasRemaining()) {
      int tag = der.get() & 0xFF;
      int length = length(der);
      ByteBuffer content = der.slice(der.position(), length);
      der.position(der.position() + length);
      switch (tag) {
        case SEQUENCE, SET -> collect(content);
        case UTF8_STRING -> add(content, StandardCharsets.UTF_8);
        case PRINTABLE_STRING, IA5_STRING -> add(content, StandardCharsets.US_ASCII);
        case TELETEX_STRING -> add(content, StandardCharsets.ISO_8859_1);
        case BMP_STRING -> add(content, StandardCharsets.UTF_16BE);
        default -> {
          // An attribute's type, or a value that is no text.
        }
      }
    }
  }

  private void add(ByteBuffer content, Charset charset) {
    texts.add(charset.decode(content).toString());
  }

  /** One byte up to 127, else the number of bytes that follow and tell it. */
  private static int length(ByteBuffer der) {
    int first = der.get() & 0xFF;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7F); i++) {
      length = (length << 8) | (der.get() & 0xFF);
    }
    return length;
  }
}
