package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.schema.OfficialSchemas;
import co.acuse.simulator.dian.signature.Verification;
import co.acuse.simulator.dian.signature.XadesSigner;
import co.acuse.simulator.dian.signature.XadesVerifier;
import co.acuse.simulator.dian.ubl.DocumentKind;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.w3c.dom.Document;

/**
 * Goes once through what is slow the first time, schemas and signatures, so that the first sale
 * does not wait for seconds: whoever sells to a DIAN that promises to show soon what it stored
 * would take that for a broken promise.
 */
public final class Rehearsal {

  private static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);

  private final OfficialSchemas schemas;
  private final Authority authority;
  private final InstantSource clock;

  public Rehearsal(OfficialSchemas schemas, Authority authority, InstantSource clock) {
    this.schemas = schemas;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Takes a second or two.
   *
   * @throws IllegalStateException when the authority's own signature does not verify
   */
  public void run() {
    for (DocumentKind kind : DocumentKind.values()) {
      schemas.complaints(kind.root(), element(kind.root()));
    }
    Document signed = parsed(signed(parsed(element("Rehearsal"))));
    XmlElement root = new XmlElement(signed.getDocumentElement());
    Verification seen = XadesVerifier.verify(root, root.children("Signature"));
    if (seen instanceof Verification.Broken broken) {
      throw new IllegalStateException("The authority's own signature: " + broken);
    }
  }

  private byte[] signed(Document document) {
    return new XadesSigner(
            authority.dian(), clock.instant().atOffset(COLOMBIA), "xmldsig-rehearsal")
        .sign(document, document.getDocumentElement());
  }

  private static byte[] element(String name) {
    return ("<" + name + "/>").getBytes(StandardCharsets.UTF_8);
  }

  private static Document parsed(byte[] xml) {
    return switch (Xml.parse(xml)) {
      case Xml.Parsed.Read(Document read) -> read;
      case Xml.Parsed.Unreadable(String reason) -> throw new IllegalStateException(reason);
    };
  }
}
