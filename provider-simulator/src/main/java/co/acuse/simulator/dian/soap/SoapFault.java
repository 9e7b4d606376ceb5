package co.acuse.simulator.dian.soap;

import co.acuse.simulator.dian.xml.Xml;

/** What the service says instead of an answer. */
public enum SoapFault {
  /** Something about the security header is not as it must be. */
  INVALID_SECURITY(
      "s:Sender",
      "a:InvalidSecurity",
      Namespaces.WSSE,
      "An error occurred when verifying security for the message."),

  /** What a certificate of an authority that nobody trusts was answered with. */
  UNTRUSTED("s:Client", "", "", "The creator of this fault did not specify a Reason."),

  /** The actions of HTTP and of the envelope differ. */
  ACTION_MISMATCH(
      "s:Sender",
      "a:ActionMismatch",
      Namespaces.ADDRESSING,
      "The SOAP action specified on the message does not match the HTTP SOAP Action."),

  /** There is no such operation. */
  ACTION_NOT_SUPPORTED(
      "s:Sender",
      "a:ActionNotSupported",
      Namespaces.ADDRESSING,
      "The message cannot be processed at the receiver, due to a ContractFilter mismatch."),

  /** An argument cannot be read. */
  UNREADABLE_ARGUMENT(
      "s:Sender",
      "a:DeserializationFailed",
      "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher",
      "The formatter threw an exception while trying to deserialize the message.");

  private final String code;
  private final String subcode;
  private final String namespace;
  private final String reason;

  SoapFault(String code, String subcode, String namespace, String reason) {
    this.code = code;
    this.subcode = subcode;
    this.namespace = namespace;
    this.reason = reason;
  }

  /** A fault is always told with status 500. */
  public Reply reply() {
    return Reply.soap(500, "FAULT_" + name(), envelope());
  }

  private String envelope() {
    return """
    <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
    xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>\
    <a:Action s:mustUnderstand="1">http://www.w3.org/2005/08/addressing/soap/fault</a:Action>\
    </s:Header><s:Body><s:Fault><s:Code><s:Value>%s</s:Value>%s</s:Code><s:Reason>\
    <s:Text xml:lang="es-CO">%s</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>\
    """
        .formatted(code, inner(), Xml.escape(reason));
  }

  private String inner() {
    return subcode.isEmpty()
        ? ""
        : "<s:Subcode><s:Value xmlns:a=\"%s\">%s</s:Value></s:Subcode>"
            .formatted(namespace, subcode);
  }
}
