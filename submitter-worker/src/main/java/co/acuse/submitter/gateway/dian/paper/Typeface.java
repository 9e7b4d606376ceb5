package co.acuse.submitter.gateway.dian.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface of one document, of which the signs that are used go into the file. */
final class Typeface {

  private static final String DIRECTORY = "/liberation/";
  private static final int UNKNOWN = '?';

  private final PDFont font;
  private final TrueTypeFont signs;
  private final CmapLookup glyphs;

  private Typeface(PDFont font, TrueTypeFont signs, CmapLookup glyphs) {
    this.font = font;
    this.signs = signs;
    this.glyphs = glyphs;
  }

  static Typeface regular(PDDocument document) throws IOException {
    return load(document, "LiberationSans-Regular.ttf");
  }

  static Typeface bold(PDDocument document) throws IOException {
    return load(document, "LiberationSans-Bold.ttf");
  }

  private static Typeface load(PDDocument document, String file) throws IOException {
    String resource = DIRECTORY + file;
    try (InputStream stream =
        Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
      TrueTypeFont signs = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
      signs.setEnableGsub(false); // ligatures would be found by nobody who searches for "fi"
      document.registerTrueTypeFontForClosing(signs);
      return new Typeface(
          PDType0Font.load(document, signs, true), signs, signs.getUnicodeCmapLookup());
    }
  }

  PDFont font() {
    return font;
  }

  /** The text in one line, with a question mark for each sign that the typeface does not have. */
  String printable(String text) {
    return text.codePoints()
        .map(sign -> Character.isWhitespace(sign) ? ' ' : sign)
        .map(sign -> glyphs.getGlyphId(sign) == 0 ? UNKNOWN : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** In points. */
  float width(String printable, float size) throws IOException {
    float width = 0;
    for (int sign : printable.codePoints().toArray()) {
      width += signs.getAdvanceWidth(glyphs.getGlyphId(sign));
    }
    return width * size / signs.getUnitsPerEm();
  }

  /** Breaks a text into printable lines, at its own ends of lines, at spaces, within long words. */
  List<String> wrap(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      wrapParagraph(printable(paragraph).strip(), size, width, lines);
    }
    return lines;
  }

  private void wrapParagraph(String paragraph, float size, float width, List<String> lines)
      throws IOException {
    String line = "";
    for (String word : paragraph.split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + ' ' + word;
      if (width(longer, size) <= width) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = lastPiece(word, size, width, lines);
      }
    }
    lines.add(line);
  }

  private String lastPiece(String word, float size, float width, List<String> lines)
      throws IOException {
    StringBuilder piece = new StringBuilder();
    for (int sign : word.codePoints().toArray()) {
      String next = Character.toString(sign);
      if (!piece.isEmpty() && width(piece + next, size) > width) {
        lines.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(next);
    }
    return piece.toString();
  }
}
