package co.acuse.simulator.dian;

import co.acuse.simulator.dian.authority.Credential;
import co.acuse.simulator.dian.rules.UniqueCode;
import co.acuse.simulator.dian.signature.XadesSigner;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A good document made wrong, and then signed as if it were right. */
final class Forgery {

  private static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);

  private String xml;
  private boolean newCode = true;

  private Forgery(String xml) {
    this.xml = xml;
  }

  static Forgery of(byte[] signed) {
    return new Forgery(new String(signed, StandardCharsets.UTF_8));
  }

  /** Replaces what matches; that nothing does is a mistake in the test. */
  Forgery with(String pattern, String replacement) {
    String changed = xml.replaceFirst("(?s)" + pattern, replacement);
    if (changed.equals(xml)) {
      throw new IllegalArgumentException(pattern + " changes nothing in " + xml);
    }
    xml = changed;
    return this;
  }

  /** Leaves the CUFE as it is though what it is made of has changed. */
  Forgery keepingTheCode() {
    newCode = false;
    return this;
  }

  byte[] signedBy(Credential by) {
    return signedBy(by, OffsetDateTime.now(COLOMBIA));
  }

  byte[] signedBy(Credential by, OffsetDateTime at) {
    UblDocument document =
        UblDocument.of(
                ((Xml.Parsed.Read) Xml.parse(xml.getBytes(StandardCharsets.UTF_8))).document())
            .orElseThrow();
    if (newCode) {
      document
          .root()
          .child("UUID")
          .orElseThrow()
          .dom()
          .setTextContent(UniqueCode.of(document, secret(document)));
    }
    Element signature = document.signatures().getFirst().dom();
    Element place = (Element) signature.getParentNode();
    place.removeChild(signature);
    Document dom = document.dom();
    return new XadesSigner(by, at, "xmldsig-forged").sign(dom, place);
  }

  private static String secret(UblDocument document) {
    return document.family().equals("01") ? Desk.TECHNICAL_KEY : Desk.PIN;
  }
}
