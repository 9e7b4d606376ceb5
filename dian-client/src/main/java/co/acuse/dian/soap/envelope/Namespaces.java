package co.acuse.dian.soap.envelope;

/** The names of others that an envelope is made of. */
final class Namespaces {

  static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  static final String WCF = "http://wcf.dian.colombia";
  static final String WSA = "http://www.w3.org/2005/08/addressing";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private static final String WSS = "http://docs.oasis-open.org/wss/";
  private static final String WSS_2004 = WSS + "2004/01/oasis-200401-wss-";

  static final String WSSE = WSS_2004 + "wssecurity-secext-1.0.xsd";
  static final String WSU = WSS_2004 + "wssecurity-utility-1.0.xsd";
  static final String X509_V3 = WSS_2004 + "x509-token-profile-1.0#X509v3";
  static final String BASE64 = WSS_2004 + "soap-message-security-1.0#Base64Binary";
  static final String THUMBPRINT = WSS + "oasis-wss-soap-message-security-1.1#ThumbprintSHA1";

  private Namespaces() {}
}
