package co.acuse.dian.soap.envelope;

import static co.acuse.dian.soap.envelope.Namespaces.DS;
import static co.acuse.dian.soap.envelope.Namespaces.EXC_C14N;
import static co.acuse.dian.soap.envelope.Namespaces.SOAP;
import static co.acuse.dian.soap.envelope.Namespaces.WCF;
import static co.acuse.dian.soap.envelope.Namespaces.WSA;
import static co.acuse.dian.soap.envelope.Namespaces.WSU;

/**
 * The two elements that are digested and signed. Each is written as exclusive canonicalisation with
 * its list of inclusive prefixes gives it back: every namespace that the list or the element itself
 * needs is declared on it, in the order of prefixes. So what is signed stands in the message byte
 * for byte, although the envelope around it declares the same again.
 */
final class SignedTexts {

  private SignedTexts() {}

  /** The only signed part: where the request goes. Its prefix list is {@code soap wcf}. */
  static String to(String address, String id) {
    return """
    <wsa:To xmlns:soap="%s" xmlns:wcf="%s" xmlns:wsa="%s" xmlns:wsu="%s" wsu:Id="%s">%s</wsa:To>\
    """
        .formatted(SOAP, WCF, WSA, WSU, id, XmlText.escape(address));
  }

  /** What the signature is made of. Its prefix list is {@code wsa soap wcf}. */
  static String signedInfo(String toId, String toDigest) {
    return """
    <ds:SignedInfo xmlns:ds="%s" xmlns:soap="%s" xmlns:wcf="%s" xmlns:wsa="%s">\
    <ds:CanonicalizationMethod Algorithm="%s">%s</ds:CanonicalizationMethod>\
    <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256">\
    </ds:SignatureMethod>\
    <ds:Reference URI="#%s"><ds:Transforms><ds:Transform Algorithm="%s">%s</ds:Transform>\
    </ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256">\
    </ds:DigestMethod><ds:DigestValue>%s</ds:DigestValue></ds:Reference></ds:SignedInfo>\
    """
        .formatted(
            DS,
            SOAP,
            WCF,
            WSA,
            EXC_C14N,
            prefixes("wsa soap wcf"),
            toId,
            EXC_C14N,
            prefixes("soap wcf"),
            toDigest);
  }

  private static String prefixes(String list) {
    return """
    <ec:InclusiveNamespaces xmlns:ec="%s" PrefixList="%s"></ec:InclusiveNamespaces>\
    """
        .formatted(EXC_C14N, list);
  }
}
