package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.authority.Credential;
import co.acuse.simulator.dian.rules.Finding;
import co.acuse.simulator.dian.signature.XadesSigner;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import co.acuse.simulator.fiscal.Nit;
import co.acuse.simulator.fiscal.Sha;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.w3c.dom.Document;

/** The authority's signed word on one document, made once and kept (annex 1.9, 5.1 and 11.5). */
public final class ApplicationResponse {

  private static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssxxx");

  /** The authority's own software: fingerprints are made with it, and nobody can check them. */
  private static final String SOFTWARE = "9f0e6a52-8c55-4c5b-8f6e-7a1f3d2b6c40";

  private static final String PIN = "80019";

  private final UblDocument document;
  private final List<Finding> findings;
  private final OffsetDateTime at;
  private final long id;

  /**
   * The word on one document.
   *
   * @param findings what the rules say; one that rejects makes it a refusal
   * @param id of the answer, a number of its own
   */
  public ApplicationResponse(UblDocument document, List<Finding> findings, Instant at, long id) {
    this.document = document;
    this.findings = List.copyOf(findings);
    this.at = at.atOffset(COLOMBIA);
    this.id = id;
  }

  /** The XML, signed with the authority's own key. */
  public byte[] signedBy(Authority authority) {
    Document xml =
        switch (Xml.parse(text().getBytes(StandardCharsets.UTF_8))) {
          case Xml.Parsed.Read(Document read) -> read;
          case Xml.Parsed.Unreadable(String reason) -> throw new IllegalStateException(reason);
        };
    Credential dian = authority.dian();
    UUID name = UUID.nameUUIDFromBytes(document.key().getBytes(StandardCharsets.UTF_8));
    XmlElement extensions =
        new XmlElement(xml.getDocumentElement()).child("UBLExtensions").orElseThrow();
    XmlElement place =
        extensions.children("UBLExtension").getLast().child("ExtensionContent").orElseThrow();
    return new XadesSigner(dian, at, "xmldsig-" + name).sign(xml, place.dom());
  }

  private boolean refuses() {
    return findings.stream().anyMatch(Finding::rejects);
  }

  private String text() {
    String number = Long.toString(id);
    String date = at.toLocalDate().toString();
    String time = TIME.format(at);
    String code = refuses() ? "04" : "02";
    String receiver = document.issuer().identification();
    String cude =
        Sha.sha384(
            number
                + date
                + time
                + Authority.DIAN
                + receiver
                + code
                + document.number()
                + document.type()
                + PIN);
    return ApplicationResponseText.of(
        new ApplicationResponseText.Values(
            document.root().text("ProfileExecutionID"),
            SOFTWARE,
            Sha.sha384(SOFTWARE + PIN + number),
            number,
            cude,
            date,
            time,
            document.issuer().name(),
            receiver,
            Nit.checkDigit(receiver),
            code,
            document,
            findings));
  }
}
