package co.acuse.dian.attached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.attached.Unpacked.Contents;
import co.acuse.dian.attached.Unpacked.Refused;
import co.acuse.dian.attached.Unpacked.TooLarge;
import co.acuse.dian.document.Sample;
import co.acuse.dian.xml.SecureXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTests {

  /** Laid out with other prefixes and space, as software of others may do. */
  private static final String FOREIGN =
      """
      <a:AttachedDocument xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:AttachedDocument-2"
          xmlns:g="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
          xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <g:Attachment>
          <g:ExternalReference><b:Description>%s</b:Description></g:ExternalReference>
        </g:Attachment>
        %s
      </a:AttachedDocument>
      """;

  private static final String ANSWER =
      """
      <g:ParentDocumentLineReference><g:DocumentReference><g:Attachment><g:ExternalReference>\
      <b:Description>%s</b:Description></g:ExternalReference></g:Attachment>\
      </g:DocumentReference></g:ParentDocumentLineReference>\
      """;

  @Test
  void anothersContainerInEscapedTextIsReadToo() {
    var contents = (Contents) unpack("&lt;d&gt;ñ&lt;/d&gt;", ANSWER.formatted("&lt;r/&gt;"));

    assertThat(contents.document()).isEqualTo("<d>ñ</d>".getBytes(UTF_8));
    assertThat(contents.applicationResponse()).hasValue("<r/>".getBytes(UTF_8));
  }

  @Test
  void twoDocumentsOrTwoAnswersAreRefused() {
    String second =
        "<g:Attachment><g:ExternalReference><b:Description>&lt;e/&gt;</b:Description>"
            + "</g:ExternalReference></g:Attachment>";
    String answer = ANSWER.formatted("&lt;r/&gt;");

    assertThat(unpack("&lt;d/&gt;", second))
        .isEqualTo(new Refused("it holds 2 documents, not one"));
    assertThat(unpack("&lt;d/&gt;", answer + answer))
        .isEqualTo(new Refused("it holds 2 answers, not one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PGQvPg==",
        "&lt;d>",
        "<d/>",
        "&lt;d/><!-- -->",
        "&lt;d/><?p ?>",
        "&lt;!DOCTYPE d>&lt;d/>",
        "&lt;!DOCTYPE d [&lt;!ENTITY e SYSTEM 'file:///etc/hostname'>]>&lt;d>&amp;e;&lt;/d>",
        "\uFEFF&lt;d/>",
        "&lt;?xml version='1.0' encoding='ISO-8859-1'?>&lt;d/>"
      })
  void whatStandsInADocumentsPlaceMustBeADocument(String text) {
    assertThat(unpack(text, ""))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem()).contains("the document in it"));
    assertThat(unpack("&lt;d/>", ANSWER.formatted(text)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem()).contains("the answer in it"));
  }

  @Test
  void whatIsNoContainerIsRefused() {
    assertThat(Unpacking.of(new byte[0])).isInstanceOf(Refused.class);
    assertThat(Unpacking.of(Containers.signed(Sample.smallInvoice())))
        .isEqualTo(new Refused("it is no AttachedDocument"));
    assertThat(Unpacking.of("<AttachedDocument/>".getBytes(UTF_8)))
        .isEqualTo(new Refused("it is no AttachedDocument"));
    assertThat(Unpacking.of(FOREIGN.replace("g:Att", "g:Add").getBytes(UTF_8)))
        .isEqualTo(new Refused("it holds 0 documents, not one"));
  }

  @Test
  void tooManyBytesAreNotEvenLookedAt() {
    assertThat(Unpacking.of(new byte[SecureXml.MOST_BYTES + 1]))
        .isEqualTo(new TooLarge(SecureXml.MOST_BYTES + 1, SecureXml.MOST_BYTES));
  }

  @Test
  void noFileIsReadAndNothingGrows(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "&lt;d/&gt;");
    String container = FOREIGN.formatted("&e;", "");

    for (String entity :
        new String[] {"SYSTEM \"" + secret.toUri() + "\"", "\"&#38;lt;d/&#38;gt;\""}) {
      String hostile = "<!DOCTYPE a:AttachedDocument [<!ENTITY e " + entity + ">]>" + container;
      assertThat(Unpacking.of(hostile.getBytes(UTF_8))).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aWellIsNotClimbedInto() {
    String well = "&lt;d>".repeat(300) + "&lt;/d>".repeat(300);

    assertThat(unpack(well, "")).isInstanceOf(Refused.class);
    assertThat(unpack("&lt;d/>", "<b:x>".repeat(300) + "</b:x>".repeat(300)))
        .isInstanceOf(Refused.class);
  }

  private static Unpacked unpack(String document, String rest) {
    return Unpacking.of(FOREIGN.formatted(document, rest).getBytes(UTF_8));
  }
}
