package co.acuse.reliability.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the simulated DIAN remembers, in the words in which {@link ProviderDocument} and {@link
 * ProviderRequest} tell what any provider does.
 *
 * <p>The DIAN knows numbers and keys, and no references: which sale a document is of, its own XML
 * says, by the till's name of the order; which sale a request is about, its number or key, which
 * are those of a document, or else of a number that the worker's ledger gave.
 */
final class DianLedger {

  private static final String SENDS = "SendBillSync";
  private static final Map<String, String> FAMILIES =
      Map.of("91", "CREDIT_NOTE", "92", "DEBIT_NOTE");
  private static final Map<String, String> STATES =
      // What was rejected is not held: its number is free.
      Map.of("ACCEPTED", "VALIDATED", "PENDING", "PENDING", "REJECTED", "DELETED");
  private static final Map<String, String> SENT =
      Map.of("ACCEPTED", "VALIDATED", "REJECTED", "REFUSED");
  private static final Map<String, String> SAID =
      Map.of("ACCEPTED", "VALIDATED", "REJECTED", "REFUSED", "UNKNOWN", "NOT_FOUND");

  private final ProviderReader reader;
  private final int simulator;
  private final Map<String, Sale> byNumber = new HashMap<>();
  private final Map<String, Sale> byKey = new HashMap<>();

  /**
   * A reader.
   *
   * @param simulator its place among the run's simulators
   * @param numbered what the worker's ledger says
   */
  DianLedger(ProviderReader reader, int simulator, Collection<LedgerDocument> numbered) {
    this.reader = reader;
    this.simulator = simulator;
    for (LedgerDocument document : numbered) {
      if (document.number() != null) {
        byNumber.put(place(document.sale().issuer(), document.number()), document.sale());
      }
    }
  }

  void documents(Consumer<ProviderDocument> sink) {
    reader.dianDocuments(document -> {
      byte[] xml = reader.dianXml(document.id());
      Sale sale =
          new Sale(
              document.nit(),
              FAMILIES.getOrDefault(document.family(), "INVOICE"),
              order(xml, document.number()));
      byNumber.put(place(document.nit(), document.number()), sale);
      byKey.put(document.key(), sale);
      sink.accept(document(document, sale, new String(xml, StandardCharsets.UTF_8)));
    });
  }

  private ProviderDocument document(DianDocument document, Sale sale, String xml) {
    return new ProviderDocument(
        simulator,
        document.id(),
        document.nit(),
        document.nit(),
        sale.documentType(),
        sale.reference(),
        document.number(),
        document.key(),
        STATES.getOrDefault(document.state(), document.state()),
        document.foreign(),
        document.total(),
        document.receivedAt(),
        null,
        xml);
  }

  /** Comes after the documents. */
  void requests(Consumer<ProviderRequest> sink) {
    reader.dianRequests(request -> {
      Sale sale = saleOf(request);
      sink.accept(request(request, sale));
    });
  }

  private @Nullable Sale saleOf(DianRequest request) {
    Sale sale = null;
    if (request.nit() != null && request.number() != null) {
      sale = byNumber.get(place(request.nit(), request.number()));
    }
    if (sale != null && request.key() != null) {
      byKey.putIfAbsent(request.key(), sale);
    }
    return sale == null && request.key() != null ? byKey.get(request.key()) : sale;
  }

  private ProviderRequest request(DianRequest request, @Nullable Sale sale) {
    boolean sends = SENDS.equals(request.operation());
    String verdict = Objects.requireNonNullElse(request.verdict(), "");
    return new ProviderRequest(
        simulator,
        request.id(),
        request.at(),
        sale == null ? request.caller() : sale.issuer(),
        "POST",
        Objects.requireNonNullElse(request.operation(), ""),
        sends ? "VALIDATE" : "GetStatus".equals(request.operation()) ? "LOOKUP" : "OTHER",
        sale == null ? null : sale.documentType(),
        sale == null ? null : sale.reference(),
        sends,
        request.endedAt(),
        request.status(),
        (sends ? SENT : SAID).getOrDefault(verdict, verdict),
        request.fault(),
        request.document(),
        !sends && verdict.equals("ACCEPTED") ? "VALIDATED" : null);
  }

  private static String place(String nit, String number) {
    return nit + ' ' + number;
  }

  /** The till's name of the order; without one the document is nobody's, under its number. */
  private static String order(byte[] xml, String number) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var orders =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getElementsByTagNameNS("*", "OrderReference");
      return orders.getLength() == 0
          ? number
          : ((Element) orders.item(0))
              .getElementsByTagNameNS("*", "ID")
              .item(0)
              .getTextContent()
              .strip();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The authority holds " + number + ", which is no XML", e);
    }
  }
}
