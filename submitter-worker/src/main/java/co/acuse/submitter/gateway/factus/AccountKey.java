package co.acuse.submitter.gateway.factus;

import co.acuse.edge.issuers.FactusAccount;
import java.net.URI;

/** What makes two settings the same account at Factus: login and budget belong to it. */
record AccountKey(URI baseUri, String clientId, String username) {

  static AccountKey of(FactusAccount account) {
    return new AccountKey(account.baseUri(), account.clientId(), account.username());
  }

  /** Names nobody: this ends up in logs. */
  @Override
  public String toString() {
    return "AccountKey[" + baseUri + "]";
  }
}
