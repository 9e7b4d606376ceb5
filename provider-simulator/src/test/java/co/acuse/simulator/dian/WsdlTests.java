package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.soap.Operation;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The contract, and whether the answers keep it. */
@ExtendWith(SharedSimulator.class)
class WsdlTests {

  @ParameterizedTest
  @ValueSource(strings = {"?wsdl", "?singleWsdl", "?WSDL"})
  void theContractNamesThisAddressAndEveryOperation(String query, SimulatorServer server) {
    Desk desk = new Desk(server);

    XmlElement wsdl = wsdl(desk, query);

    assertThat(wsdl.child("service", "port", "address").orElseThrow().attribute("location"))
        .isEqualTo(desk.endpoint().toString());
    assertThat(
            wsdl.child("portType").orElseThrow().children("operation").stream()
                .map(one -> one.attribute("name")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.values()).map(Operation::wireName).toList());
  }

  @Test
  void theAnswersAreWhatTheContractSays(SimulatorServer server) throws Exception {
    Desk desk = new Desk(server);
    SignedDocument invoice = Sales.with(desk.key(Desk.NIT)).invoice(1);
    RawSoap soap = new RawSoap(desk);
    Schema schema = schema(wsdl(desk, "?wsdl"));
    String key = "<wcf:trackId>" + invoice.code().value() + "</wcf:trackId>";
    String range =
        "<wcf:accountCode>%1$s</wcf:accountCode><wcf:accountCodeT>%1$s</wcf:accountCodeT><wcf:softwareCode>%2$s</wcf:softwareCode>"
            .formatted(Desk.NIT, Desk.SOFTWARE);

    Stream<RawSoap.Answer> answers =
        Stream.of(
            soap.call("GetStatus", key),
            soap.sendBill(invoice.bytes()),
            soap.sendBill(invoice.bytes()),
            soap.sendZip("SendBillSync", new byte[0]),
            soap.sendZip("SendBillAsync", RawSoap.zip("a.xml", new byte[] {1})),
            soap.sendZip("SendBillAsync", RawSoap.zip("a.xml", invoice.bytes())),
            soap.call("GetStatus", key),
            soap.call("GetStatusZip", key),
            soap.call("GetStatusEvent", key),
            soap.call("GetReferenceNotes", key),
            soap.call("SendEventUpdateStatus", "<wcf:contentFile>AA==</wcf:contentFile>"),
            soap.call("GetXmlByDocumentKey", key),
            soap.call("GetNumberingRange", range),
            soap.call("GetNumberingRange", ""),
            soap.call("GetExchangeEmails", ""),
            soap.call("GetAcquirer", ""));

    for (RawSoap.Answer answer : answers.toList()) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      schema.newValidator().validate(new DOMSource(body(answer)));
    }
  }

  private static Element body(RawSoap.Answer answer) {
    return root(answer.body()).child("Body").orElseThrow().children().getFirst().dom();
  }

  /** The types of the contract, as a schema. */
  private static Schema schema(XmlElement wsdl) throws Exception {
    List<XmlElement> types = wsdl.child("types").orElseThrow().children("schema");
    Source[] sources = types.stream().map(one -> new DOMSource(one.dom())).toArray(Source[]::new);
    return SchemaFactory.newDefaultInstance().newSchema(sources);
  }

  private static XmlElement wsdl(Desk desk, String query) {
    byte[] text =
        desk.send(HttpRequest.newBuilder(URI.create(desk.endpoint() + query)).build()).body();
    return root(text);
  }

  private static XmlElement root(byte[] xml) {
    return new XmlElement(((Xml.Parsed.Read) Xml.parse(xml)).document().getDocumentElement());
  }
}
