package co.acuse.dian.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalWriterTests {

  private static final Map<String, String> NAMESPACES =
      Map.of("", "urn:root", "a", "urn:z", "b", "urn:a", "c", "urn:m?x=1&y=\"2\"");

  @Test
  void namespacesStandInTheRootAndInOrder() {
    assertThat(text(_ -> {}))
        .isEqualTo(
            "<r xmlns=\"urn:root\" xmlns:a=\"urn:z\" xmlns:b=\"urn:a\""
                + " xmlns:c=\"urn:m?x=1&amp;y=&quot;2&quot;\"></r>");
  }

  @Test
  void attributesAreOrderedByNamespaceAndNotByPrefix() {
    var attributes = Map.of("a:x", "1", "b:y", "2", "z", "3", "k", "4", "xml:lang", "es");

    assertThat(text(xml -> xml.leaf("t", "", attributes)))
        .contains("<t k=\"4\" z=\"3\" xml:lang=\"es\" b:y=\"2\" a:x=\"1\"></t>");
  }

  @Test
  void anEmptyElementHasTwoTags() {
    assertThat(text(xml -> xml.element("b:nothing", () -> {}))).contains("<b:nothing></b:nothing>");
  }

  @Test
  void carriageReturnsSurviveEveryReader() {
    String text = "one\r\ntwo\rthree";

    byte[] written = write(xml -> xml.leaf("t", text, Map.of("v", text))).bytes();

    assertThat(new String(written, UTF_8)).contains("one&#xD;\ntwo&#xD;three</t>");
    var element = SecureXml.parse(written).getDocumentElement().getFirstChild();
    assertThat(element.getTextContent()).isEqualTo(text);
    assertThat(element.getAttributes().getNamedItem("v").getNodeValue()).isEqualTo(text);
  }

  @Test
  void handMadeNastinessIsCanonical() {
    String nasty = "ñ & < > \" ' ]]> \t \n \r \u0085 \u2028 \uFFFD \uD83E\uDDFE";

    assertCanonical(
        write(xml -> {
          xml.leaf("a:one", nasty, Map.of("b:v", nasty, "v", nasty, "xml:space", "preserve"));
          xml.text("  " + nasty);
          xml.element("c:two", () -> xml.element("three", () -> xml.text("\r\n")));
        }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r b=\"1\" a=\"2\"></r>",
        "<r/>",
        "<r>\r\n</r>",
        "<r a=\"\t\"></r>",
        "<r><t xmlns=\"urn:t\"><u xmlns=\"urn:t\"></u></t></r>"
      })
  void theJdkNoticesWhatIsNotCanonical(String xml) {
    assertThat(JdkCanonicalizer.inclusive(xml.getBytes(UTF_8))).isNotEqualTo(xml.getBytes(UTF_8));
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsWrittenIsWhatTheJdkWouldMakeOfIt(int seed) {
    RandomTree tree = new RandomTree(seed);
    CanonicalDocument document = write(tree::write);

    assertCanonical(document);
    assertThat(tree.texts()).isEqualTo(RandomTree.textsOf(SecureXml.parse(document.bytes())));
  }

  @Test
  void theSignatureGoesWhereItsPlaceWasLeft() {
    CanonicalDocument document =
        CanonicalWriter.document(
            "r",
            new TreeMap<>(Map.of("", "urn:root")),
            xml -> {
              xml.leaf("before", "ñ\uD83E\uDDFE");
              xml.element("place", xml::signaturePlace);
            });

    assertThat(new String(document.with("<s>é</s>".getBytes(UTF_8)), UTF_8))
        .contains("<before>ñ\uD83E\uDDFE</before><place><s>é</s></place></r>");
    assertThat(document.namespaces()).containsExactly(Map.entry("", "urn:root"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD83E"})
  void whatXmlCannotHoldIsRefused(String bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(xml -> xml.leaf("a:name", "abc" + bad)))
        .withMessage(
            "XML cannot hold U+%04X, which stands at position 3 of the text of a:name: take it out",
            bad.codePointAt(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(xml -> xml.leaf("t", "", Map.of("v", bad))))
        .withMessageContaining("attribute v of t");
  }

  @Test
  void anUndeclaredPrefixIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(xml -> xml.leaf("q:t", "")))
        .withMessageContaining("prefix 'q'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(xml -> xml.leaf("t", "", Map.of("q:v", ""))))
        .withMessageContaining("prefix 'q'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "a:", ":a", "a:b:c", "t>", "t x=\"1\""})
  void noNameCanBreakOutOfItsTag(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(xml -> xml.leaf(name, "")))
        .withMessageContaining("no XML name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xmlns", "xmlns:d"})
  void onlyTheRootDeclaresNamespaces(String attribute) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(xml -> xml.leaf("t", "", Map.of(attribute, "urn:d"))))
        .withMessageContaining("root");
  }

  @Test
  void oneDocumentHasOnePlaceForASignature() {
    assertThatIllegalStateException()
        .isThrownBy(() -> write(CanonicalWriter::signaturePlace))
        .withMessageContaining("one place");
    assertThatIllegalStateException()
        .isThrownBy(() -> CanonicalWriter.document("r", new TreeMap<>(), _ -> {}))
        .withMessageContaining("no place");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a b=\"1\">ñ &amp; \uD83E\uDDFE</a>",
        "<![CDATA[a]]>",
        "]]>]]>",
        "]]\r>",
        "\r\n\r\r",
        "]]",
        ">",
        "\u0085 \u2028 \t"
      })
  void textInCdataIsTheSameTextAndHashedEscaped(String text) {
    CanonicalDocument document =
        CanonicalWriter.document(
            "r",
            new TreeMap<>(NAMESPACES),
            xml -> {
              xml.element("place", xml::signaturePlace);
              xml.cdata("a:one", text);
              xml.leaf("between", "ñ");
              xml.cdata("a:two", text);
            });

    byte[] sent = document.with(new byte[0]);

    assertCanonical(document);
    assertThat(new String(sent, UTF_8)).contains("<a:one><![CDATA[", "]]></a:one>");
    assertThat(JdkCanonicalizer.inclusive(sent)).isEqualTo(document.bytes());
    assertThat(SecureXml.parse(sent).getDocumentElement().getTextContent())
        .isEqualTo(text + "ñ" + text);
  }

  @Test
  void cdataComesAfterTheSignature() {
    assertThatIllegalStateException()
        .isThrownBy(() -> write(xml -> xml.cdata("t", "text")))
        .withMessageContaining("before any CDATA");
  }

  private static void assertCanonical(CanonicalDocument document) {
    assertThat(new String(document.bytes(), UTF_8))
        .isEqualTo(new String(JdkCanonicalizer.inclusive(document.bytes()), UTF_8));
  }

  private static String text(Consumer<CanonicalWriter> content) {
    return new String(write(content).bytes(), UTF_8);
  }

  private static CanonicalDocument write(Consumer<CanonicalWriter> content) {
    return CanonicalWriter.document(
        "r",
        new TreeMap<>(NAMESPACES),
        xml -> {
          content.accept(xml);
          xml.signaturePlace();
        });
  }
}
