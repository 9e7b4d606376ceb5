package co.acuse.dian.soap.testing;

/** Answers' envelopes, shaped as WCF shapes the DIAN's: prefixes, header and all. */
public final class Envelopes {

  private Envelopes() {}

  /** An answer with this result, which may use the prefixes b (data), c and i (nil). */
  public static String of(String operation, String result) {
    return """
    <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
    xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>\
    <a:Action s:mustUnderstand="1">http://wcf.dian.colombia/IWcfDianCustomerServices/%1$sResponse\
    </a:Action></s:Header><s:Body><%1$sResponse xmlns="http://wcf.dian.colombia">\
    <%1$sResult xmlns:b="http://schemas.datacontract.org/2004/07/DianResponse" \
    xmlns:c="http://schemas.microsoft.com/2003/10/Serialization/Arrays" \
    xmlns:i="http://www.w3.org/2001/XMLSchema-instance">%2$s</%1$sResult></%1$sResponse></s:Body>\
    </s:Envelope>\
    """
        .formatted(operation, result);
  }

  /** A SOAP 1.2 fault; an empty subcode is left out. */
  public static String fault(String code, String subcode, String reason) {
    String inner =
        subcode.isEmpty() ? "" : "<s:Subcode><s:Value>" + subcode + "</s:Value></s:Subcode>";
    return """
    <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code>\
    <s:Value>%s</s:Value>%s</s:Code><s:Reason><s:Text xml:lang="es-CO">%s</s:Text></s:Reason>\
    </s:Fault></s:Body></s:Envelope>\
    """
        .formatted(code, inner, reason);
  }
}
