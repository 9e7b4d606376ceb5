package co.acuse.dian.soap.envelope;

/** An operation of the DIAN's service, as its WSDL names it. */
public enum Operation {
  SEND_BILL_SYNC("SendBillSync"),
  SEND_BILL_ASYNC("SendBillAsync"),
  SEND_TEST_SET_ASYNC("SendTestSetAsync"),
  SEND_EVENT_UPDATE_STATUS("SendEventUpdateStatus"),
  GET_STATUS("GetStatus"),
  GET_STATUS_ZIP("GetStatusZip"),
  GET_STATUS_EVENT("GetStatusEvent"),
  GET_REFERENCE_NOTES("GetReferenceNotes"),
  GET_XML_BY_DOCUMENT_KEY("GetXmlByDocumentKey"),
  GET_NUMBERING_RANGE("GetNumberingRange"),
  GET_ACQUIRER("GetAcquirer"),
  GET_EXCHANGE_EMAILS("GetExchangeEmails");

  private final String wireName;

  Operation(String wireName) {
    this.wireName = wireName;
  }

  /** For example {@code SendBillSync}. */
  public String wireName() {
    return wireName;
  }

  /** What stands in {@code wsa:Action} and in the Content-Type. */
  public String action() {
    return Namespaces.WCF + "/IWcfDianCustomerServices/" + wireName;
  }
}
