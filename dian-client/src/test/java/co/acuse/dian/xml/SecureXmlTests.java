package co.acuse.dian.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureXmlTests {

  @Test
  void readsNamespaces() {
    var root = SecureXml.parse(utf8("<a:r xmlns:a=\"urn:a\">ñ</a:r>")).getDocumentElement();

    assertThat(root.getNamespaceURI()).isEqualTo("urn:a");
    assertThat(root.getLocalName()).isEqualTo("r");
    assertThat(root.getTextContent()).isEqualTo("ñ");
  }

  @Test
  void noFileIsReadThroughAnEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");

    assertRefused("<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><r>&e;</r>");
  }

  @Test
  void entitiesCannotGrow() {
    assertRefused(
        "<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><r>&c;</r>");
  }

  @Test
  void evenAHarmlessDocumentTypeIsRefused() {
    assertRefused("<!DOCTYPE r><r/>");
  }

  @Test
  void tooManyBytesAreNotEvenLookedAt() {
    byte[] xml = utf8("<r></r>");

    assertThat(SecureXml.parse(xml, xml.length)).isNotNull();
    assertThatThrownBy(() -> SecureXml.parse(xml, xml.length - 1))
        .isInstanceOf(UnreadableXmlException.class)
        .hasMessage("The XML has 7 bytes, more than 6");
  }

  @Test
  void aWellIsNotClimbedInto() {
    assertRefused("<r>".repeat(300) + "</r>".repeat(300));
    assertThat(SecureXml.parse(utf8("<r>".repeat(200) + "</r>".repeat(200)))).isNotNull();
  }

  @Test
  void theComplaintTellsThePlaceAndQuotesNothing() {
    assertThatThrownBy(() -> SecureXml.parse(utf8("<r>\n<secret></r>")))
        .isInstanceOf(UnreadableXmlException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  private static void assertRefused(String xml) {
    assertThatThrownBy(() -> SecureXml.parse(utf8(xml))).isInstanceOf(UnreadableXmlException.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
