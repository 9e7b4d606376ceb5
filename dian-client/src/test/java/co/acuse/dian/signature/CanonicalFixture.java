package co.acuse.dian.signature;

import co.acuse.dian.xml.CanonicalDocument;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Documents in canonical form, written by hand so that nothing here can hide a mistake. */
final class CanonicalFixture {

  private static final String PLACE = "{signature}";

  private CanonicalFixture() {}

  /** It declares more than the signature uses, as an invoice does. */
  static CanonicalDocument invoice() {
    return document(
        "<Invoice xmlns=\"urn:example:Invoice-2\" xmlns:cbc=\"urn:example:cbc\""
            + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:ext=\"urn:example:ext\""
            + " xmlns:sts=\"urn:example:sts\""
            + " xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\""
            + " xmlns:xades141=\"http://uri.etsi.org/01903/v1.4.1#\">\n"
            + "  <ext:ExtensionContent>{signature}</ext:ExtensionContent>\n"
            + "  <cbc:ID>SETP990000001</cbc:ID>\n"
            + "  <cbc:Note a=\"&quot;uno&quot; &lt; dos&#xA;\" b=\"ñ\">"
            + "Peñón &amp; Cía: 1 &lt; 2\n"
            + "segunda línea, ]]&gt; y un retorno&#xD;</cbc:Note>\n"
            + "  <cbc:Empty></cbc:Empty>\n"
            + "</Invoice>",
        namespaces(
            "", "urn:example:Invoice-2",
            "cbc", "urn:example:cbc",
            "ds", Algorithms.DS,
            "ext", "urn:example:ext",
            "sts", "urn:example:sts",
            "xades", Algorithms.XADES,
            "xades141", "http://uri.etsi.org/01903/v1.4.1#"));
  }

  /** The invoice, but whoever made it forgot one of its namespaces. */
  static CanonicalDocument withForgottenNamespace() {
    CanonicalDocument invoice = invoice();
    var namespaces = new TreeMap<>(invoice.namespaces());
    namespaces.remove("sts");
    int place = new String(invoice.bytes(), StandardCharsets.UTF_8).indexOf("</ext:");
    return new CanonicalDocument(invoice.bytes(), place, namespaces);
  }

  /** Neither the signature's namespaces nor a default one. */
  static CanonicalDocument bare() {
    return document(
        "<a:Doc xmlns:a=\"urn:example:a?b&amp;c\"><a:Text>uno</a:Text>{signature}</a:Doc>",
        namespaces("a", "urn:example:a?b&c"));
  }

  /** The prefix of the signature means something else in it. */
  static CanonicalDocument withOtherDs() {
    return document(
        "<a:Doc xmlns:a=\"urn:example:a\" xmlns:ds=\"urn:example:ds\">{signature}</a:Doc>",
        namespaces("a", "urn:example:a", "ds", "urn:example:ds"));
  }

  private static CanonicalDocument document(String text, SortedMap<String, String> namespaces) {
    int place = text.indexOf(PLACE);
    byte[] before = text.substring(0, place).getBytes(StandardCharsets.UTF_8);
    byte[] whole = text.replace(PLACE, "").getBytes(StandardCharsets.UTF_8);
    return new CanonicalDocument(whole, before.length, namespaces);
  }

  private static SortedMap<String, String> namespaces(String... pairs) {
    var namespaces = new TreeMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      namespaces.put(pairs[i], pairs[i + 1]);
    }
    return namespaces;
  }
}
