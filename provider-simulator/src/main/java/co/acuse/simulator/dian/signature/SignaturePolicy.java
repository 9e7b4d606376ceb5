package co.acuse.simulator.dian.signature;

import java.util.Map;
import java.util.Objects;

/** The authority's signature policy 2, and the digests of its text. */
final class SignaturePolicy {

  static final String ADDRESS =
      "https://facturaelectronica.dian.gov.co/politicadefirma/v2/politicadefirmav2.pdf";
  static final String TITLE =
      "Política de firma para facturas electrónicas de la República de Colombia.";
  static final String SHA256 = "dMoMvtcG5aIzgYo0tIsSQeVJBDnUnfSOfBpxXrmor0Y=";

  private static final Map<String, String> DIGESTS =
      Map.of(
          "SHA-256",
          SHA256,
          "SHA-384",
          "EQC0kiWPaAME6IsEZ7WuaTWJ97Zmf6hIO69rMCVURmQxBB9ebgLrjhL5BArQ0a0l",
          "SHA-512",
          "Zcjw1Z9nGQn2j6NyGx8kAaLbOfJGd/fJxRTCeirlqAg7zRG27piJkJOpflGu7XAC"
              + "pMj9hC6dVMcCyzqHxxPZeQ==");

  private SignaturePolicy() {}

  static boolean hasDigest(String algorithm, String digest) {
    return Objects.equals(DIGESTS.get(algorithm), digest);
  }
}
