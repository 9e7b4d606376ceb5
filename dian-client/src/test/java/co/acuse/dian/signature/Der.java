package co.acuse.dian.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** As much DER as a test certificate needs. */
final class Der {

  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(0x30, concatenated(parts));
  }

  static byte[] set(byte[]... parts) {
    return tagged(0x31, concatenated(parts));
  }

  static byte[] integer(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  static byte[] trueValue() {
    return tagged(0x01, new byte[] {(byte) 0xFF});
  }

  static byte[] nothing() {
    return tagged(0x05, new byte[0]);
  }

  static byte[] octets(byte[] content) {
    return tagged(0x04, content);
  }

  static byte[] bits(int unused, byte[] content) {
    return tagged(0x03, concatenated(new byte[] {(byte) unused}, content));
  }

  static byte[] utf8(String text) {
    return tagged(0x0C, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] printable(String text) {
    return tagged(0x13, text.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] ia5(String text) {
    return tagged(0x16, text.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] bmp(String text) {
    return tagged(0x1E, text.getBytes(StandardCharsets.UTF_16BE));
  }

  static byte[] time(Instant instant) {
    return tagged(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] explicit(int number, byte[] content) {
    return tagged(0xA0 + number, content);
  }

  /** The first two arcs share a byte; each further one is written in groups of seven bits. */
  static byte[] oid(String dotted) {
    String[] arcs = dotted.split("\\.", -1);
    var out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      writeArc(out, Integer.parseInt(arcs[i]));
    }
    return tagged(0x06, out.toByteArray());
  }

  private static void writeArc(ByteArrayOutputStream out, int arc) {
    int groups = Math.max(1, (38 - Integer.numberOfLeadingZeros(arc)) / 7);
    for (int group = groups - 1; group >= 0; group--) {
      int bits = (arc >> (7 * group)) & 0x7F;
      out.write(group == 0 ? bits : bits | 0x80);
    }
  }

  private static byte[] tagged(int tag, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(out, content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length >= 0x100) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
  }

  private static byte[] concatenated(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
