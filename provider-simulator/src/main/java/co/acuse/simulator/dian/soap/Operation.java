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
  SEND_EVENT_UPDATE_STATUS("SendEventUpdateStatus"),
  GET_STATUS("GetStatus"),
  GET_STATUS_ZIP("GetStatusZip"),
  GET_XML_BY_DOCUMENT_KEY("GetXmlByDocumentKey"),
  GET_NUMBERING_RANGE("GetNumberingRange"),
  GET_STATUS_EVENT("GetStatusEvent"),
  GET_REFERENCE_NOTES("GetReferenceNotes"),
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

  /** Whether documents, or events on them, are sent with it. */
  public boolean isSending() {
    return switch (this) {
      case SEND_BILL_SYNC, SEND_BILL_ASYNC, SEND_TEST_SET_ASYNC, SEND_EVENT_UPDATE_STATUS -> true;
      case GET_STATUS,
          GET_STATUS_ZIP,
          GET_XML_BY_DOCUMENT_KEY,
          GET_NUMBERING_RANGE,
          GET_STATUS_EVENT,
          GET_REFERENCE_NOTES,
          GET_EXCHANGE_EMAILS,
          GET_ACQUIRER ->
          false;
    };
  }

  String responseAction() {
    return CONTRACT + wireName + "Response";
  }
}
