package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.archive.ArchivedFile;
import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.NumberRange;
import co.acuse.simulator.dian.register.Software;
import co.acuse.simulator.dian.rules.UniqueCode;
import co.acuse.simulator.dian.signature.XadesSigner;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Documents that were accepted under a number before its own came: a twin says the same with
 * another issue time, a foreign one says something else. Both have another CUFE.
 */
public final class Rivals {

  private static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String SOMEBODY = "222222222222";

  private final NewDocuments newDocuments;
  private final Authority authority;

  public Rivals(NewDocuments newDocuments, Authority authority) {
    this.newDocuments = newDocuments;
    this.authority = authority;
  }

  /** Stores a rival if one is ordered. */
  void store(SubmittedFile file, Issuer issuer, List<Fault> faults) {
    boolean twin = faults.stream().anyMatch(fault -> fault.kind() == FaultKind.TWIN);
    boolean foreign = faults.stream().anyMatch(fault -> fault.kind() == FaultKind.FOREIGN);
    if (twin || foreign) {
      byte[] rival = rival(file.file().bytes(), issuer, foreign);
      UblDocument document = read(rival);
      newDocuments.storeForeign(new ArchivedFile("rival.xml", rival), document);
    }
  }

  private byte[] rival(byte[] original, Issuer issuer, boolean foreign) {
    UblDocument document = read(original);
    XmlElement time = document.root().child("IssueTime").orElseThrow();
    LocalTime earlier = LocalTime.parse(time.text().substring(0, 8)).minusSeconds(1);
    time.dom().setTextContent(TIME.format(earlier) + "-05:00");
    if (foreign) {
      document
          .customer()
          .element()
          .child("PartyTaxScheme", "CompanyID")
          .ifPresent(found -> found.dom().setTextContent(SOMEBODY));
    }
    document
        .root()
        .child("UUID")
        .orElseThrow()
        .dom()
        .setTextContent(UniqueCode.of(document, secret(document, issuer)));
    return sign(document, issuer, earlier);
  }

  private byte[] sign(UblDocument document, Issuer issuer, LocalTime time) {
    XmlElement signature = document.signatures().getFirst();
    Element place = (Element) signature.dom().getParentNode();
    place.removeChild(signature.dom());
    LocalDate date = document.issueDate().orElseThrow();
    return new XadesSigner(
            authority.of(issuer.nit(), issuer.name()),
            OffsetDateTime.of(date, time, COLOMBIA),
            "xmldsig-rival")
        .sign(document.dom(), place);
  }

  private static String secret(UblDocument document, Issuer issuer) {
    Optional<String> key =
        document.family().equals("01")
            ? issuer
                .range(document.extension("InvoiceControl", "AuthorizedInvoices", "Prefix"))
                .map(NumberRange::technicalKey)
            : issuer
                .software(document.extension("SoftwareProvider", "SoftwareID"))
                .map(Software::pin);
    return key.orElse("");
  }

  private static UblDocument read(byte[] xml) {
    return switch (Xml.parse(xml)) {
      case Xml.Parsed.Read(Document dom) -> UblDocument.of(dom).orElseThrow();
      case Xml.Parsed.Unreadable(String reason) -> throw new IllegalStateException(reason);
    };
  }
}
