package co.acuse.submitter.gateway.dian;

import co.acuse.dian.Issuing;
import co.acuse.dian.code.Environment;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.soap.DianService;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.ProviderSettings;

/** What came of opening an issuer's account: reading its key and getting ready to call. */
sealed interface Opening {

  /** It can sign and call; its certificate is not checked yet. */
  record Open(
      ProviderSettings settings,
      DianAccount account,
      Environment environment,
      SigningKey key,
      Issuing issuing,
      DianService service)
      implements Opening {}

  /**
   * A person has to mend it.
   *
   * @param why without anything secret
   */
  record Refused(String why) implements Opening {}

  /** What is told of an issuer whose settings name no account at the DIAN. */
  static Refused none() {
    return new Refused("no account at the DIAN is configured for the issuer");
  }
}
