package co.acuse.simulator.dian.soap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What the service can be asked. */
public enum Operation {
  SEND_BILL_SYNC("SendBillSync"),
  SEND_BILL_ASYNC("SendBillAsync"),
  SEND_TEST_SET_ASYNC("SendTestSetAsync"),
  GET_STATUS("GetStatus"),
  GET_STATUS_ZIP("GetStatusZip"),
  GET_XML_BY_DOCUMENT_KEY("GetXmlByDocumentKey"),
  GET_NUMBERING_RANGE("GetNumberingRange"),
  GET_STATUS_EVENT("GetStatusEvent"),
  GET_EXCHANGE_EMAILS("GetExchangeEmails"),
  GET_ACQUIRER("GetAcquirer");

  private static final String CONTRACT = Namespaces.WCF + "/IWcfDianCustomerServices/";

  private final String wireName;

  Operation(String wireName) {
    this.wireName = wireName;
  }

  /** The operation that an action asks for. */
  static Optional<Operation> ofAction(String action) {
    return Arrays.stream(values())
        .filter(operation -> action.equals(CONTRACT + operation.wireName))
        .findFirst();
  }

  @JsonCreator
  static Operation fromJson(String name) {
    return Arrays.stream(values())
        .filter(operation -> operation.wireName.equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no operation "
                    + name
                    + ". Known: "
                    + Arrays.stream(values()).map(Operation::wireName).toList()));
  }

  /** As in the WSDL, for example {@code SendBillSync}. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** Whether documents are sent with it. */
  public boolean isSending() {
    return this == SEND_BILL_SYNC || this == SEND_BILL_ASYNC || this == SEND_TEST_SET_ASYNC;
  }

  String responseAction() {
    return CONTRACT + wireName + "Response";
  }
}
