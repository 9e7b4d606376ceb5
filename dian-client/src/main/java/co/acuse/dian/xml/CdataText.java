package co.acuse.dian.xml;

import java.util.List;

/**
 * A text that is sent in CDATA sections.
 *
 * @param from where its escaped form starts in the canonical document, in characters
 * @param to where that ends
 */
record CdataText(int from, int to, String text) {

  /**
   * The document with the sections.
   *
   * @param texts in their order
   */
  static String insteadOfEscaped(String canonical, List<CdataText> texts) {
    StringBuilder sent = new StringBuilder(canonical.length());
    int done = 0;
    for (CdataText text : texts) {
      sent.append(canonical, done, text.from()).append(text.sections());
      done = text.to();
    }
    return sent.append(canonical, done, canonical.length()).toString();
  }

  /**
   * One section, unless the text holds what a section cannot: its own end, and carriage returns,
   * which every reader takes for line feeds (XML 1.0, 2.11). They stand between two sections.
   */
  private String sections() {
    String inside = text.replace("]]>", "]]]]><![CDATA[>").replace("\r", "]]>&#xD;<![CDATA[");
    return "<![CDATA[" + inside + "]]>";
  }
}
