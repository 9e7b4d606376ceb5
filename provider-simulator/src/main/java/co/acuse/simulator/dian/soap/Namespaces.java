package co.acuse.simulator.dian.soap;

/** The namespaces of an envelope. */
public final class Namespaces {

  public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  public static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
  public static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  public static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

  static final String WCF = "http://wcf.dian.colombia";

  private Namespaces() {}
}
