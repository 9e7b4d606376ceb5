package co.acuse.dian.signature;

/** In which capacity somebody signs (signature policy 2, the DIAN's claimed roles). */
public enum SignerRole {
  /** The issuer itself. */
  SUPPLIER("supplier"),
  /** A provider that the DIAN authorised, for the issuer. */
  THIRD_PARTY("third party");

  private final String claimed;

  SignerRole(String claimed) {
    this.claimed = claimed;
  }

  String claimed() {
    return claimed;
  }
}
