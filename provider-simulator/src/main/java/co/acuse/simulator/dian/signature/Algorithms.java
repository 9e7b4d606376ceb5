package co.acuse.simulator.dian.signature;

import java.util.Map;
import java.util.Set;

/** What may be used to sign (signature policy 2): nothing with SHA-1. */
public final class Algorithms {

  static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private static final Set<String> SIGNATURES =
      Set.of(
          RSA_SHA256,
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512");

  private static final Map<String, String> DIGESTS =
      Map.of(
          SHA256,
          "SHA-256",
          "http://www.w3.org/2001/04/xmldsig-more#sha384",
          "SHA-384",
          "http://www.w3.org/2001/04/xmlenc#sha512",
          "SHA-512");

  private Algorithms() {}

  public static boolean isSignature(String uri) {
    return SIGNATURES.contains(uri);
  }

  public static boolean isDigest(String uri) {
    return DIGESTS.containsKey(uri);
  }

  /** Java's name of a digest that is allowed, the empty string for another. */
  static String digestName(String uri) {
    return DIGESTS.getOrDefault(uri, "");
  }
}
