package co.acuse.reliability.checker;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says that the DIAN holds: the buyer, every line with its taxes, the sum, and the
 * document that it corrects.
 */
final class SignedDocument {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Element root;

  private SignedDocument(Element root) {
    this.root = root;
  }

  static SignedDocument of(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new SignedDocument(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The authority holds what is no XML", e);
    }
  }

  /** Each fact that a till's document says otherwise, as "name: the till's, this". */
  List<String> differences(String tillsJson) {
    JsonNode posted = JSON.readTree(tillsJson);
    Map<String, String> wanted = wanted(posted, ExpectedRequest.of(posted));
    Map<String, String> said = said();
    List<String> all = new ArrayList<>();
    wanted.forEach((name, value) -> {
      if (!value.equals(said.get(name))) {
        all.add(name + ": " + value + ", " + said.get(name));
      }
    });
    said.keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(name -> all.add(name + ": none, " + said.get(name)));
    return all;
  }

  /** The kind of an invoice, such as {@code 01}, or {@code 04} in contingency; empty for a note. */
  String invoiceType() {
    return elements(root, "InvoiceTypeCode").stream()
        .findFirst()
        .map(type -> type.getTextContent().strip())
        .orElse("");
  }

  /** The number of the document that a note corrects; empty when it names none. */
  String corrected() {
    return elements(root, "InvoiceDocumentReference").stream()
        .map(reference -> text(reference, "ID"))
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> wanted(JsonNode posted, JsonNode request) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("buyer", posted.path("customer").path("identification").asString(""));
    BigDecimal paid = BigDecimal.ZERO;
    for (JsonNode payment : posted.path("payments")) {
      paid = paid.add(Sums.number(payment.path("amount")));
    }
    facts.put("total", plain(paid));
    int place = 0;
    for (JsonNode item : request.path("items")) {
      String line = "line " + ++place + " ";
      facts.put(line + "code", item.path("code_reference").asString(""));
      facts.put(line + "name", item.path("name").asString(""));
      facts.put(line + "quantity", plain(Sums.number(item.path("quantity"))));
      facts.put(line + "net", plain(Sums.net(item)));
      List<String> rates = new ArrayList<>();
      item.path("taxes")
          .valueStream()
          .filter(tax -> tax.has("rate"))
          .forEach(tax -> rates.add(plain(Sums.number(tax.path("rate")))));
      facts.put(line + "rates", rates.stream().sorted().toList().toString());
    }
    return facts;
  }

  private Map<String, String> said() {
    Map<String, String> facts = new TreeMap<>();
    Element buyer = elements(root, "AccountingCustomerParty").getFirst();
    facts.put("buyer", text(elements(buyer, "PartyTaxScheme").getFirst(), "CompanyID"));
    facts.put("total", plain(new BigDecimal(text(root, "PayableAmount"))));
    List<Element> lines =
        IntStream.range(0, root.getChildNodes().getLength())
            .mapToObj(i -> root.getChildNodes().item(i))
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .filter(child -> child.getLocalName().endsWith("Line"))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      line("line " + (i + 1) + " ", lines.get(i), facts);
    }
    return facts;
  }

  private static void line(String name, Element line, Map<String, String> facts) {
    Element item = elements(line, "Item").getFirst();
    facts.put(name + "code", text(elements(item, "StandardItemIdentification").getFirst(), "ID"));
    facts.put(name + "name", text(item, "Description"));
    facts.put(name + "quantity", plain(new BigDecimal(quantity(line))));
    facts.put(name + "net", plain(new BigDecimal(text(line, "LineExtensionAmount"))));
    facts.put(
        name + "rates",
        elements(line, "TaxSubtotal").stream()
            .map(subtotal -> plain(new BigDecimal(text(subtotal, "Percent"))))
            .sorted()
            .toList()
            .toString());
  }

  private static String quantity(Element line) {
    return List.of("InvoicedQuantity", "CreditedQuantity", "DebitedQuantity").stream()
        .flatMap(name -> elements(line, name).stream())
        .findFirst()
        .map(Element::getTextContent)
        .orElse("0");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String text(Element within, String name) {
    return elements(within, name).getFirst().getTextContent().strip();
  }

  private static List<Element> elements(Element within, String name) {
    var nodes = within.getElementsByTagNameNS("*", name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
