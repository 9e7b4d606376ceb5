package co.acuse.dian.signature;

/** Why a PKCS#12 file gives no key to sign with. */
public enum KeyRefusal {
  NOT_PKCS12("This is no PKCS#12 file (.p12 or .pfx), or it is damaged"),
  WRONG_PASSWORD("The password does not open the PKCS#12 file"),
  NO_PRIVATE_KEY("The PKCS#12 file has no private key: export the certificate with its key"),
  SEVERAL_PRIVATE_KEYS("The PKCS#12 file has several private keys: export the one that signs"),
  NO_CERTIFICATE("The PKCS#12 file has no X.509 certificate for its private key"),
  NOT_RSA("The private key is not for RSA, and the DIAN takes nothing else");

  private final String sentence;

  KeyRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong and what to do, for the person who configures the key. */
  public String sentence() {
    return sentence;
  }
}
