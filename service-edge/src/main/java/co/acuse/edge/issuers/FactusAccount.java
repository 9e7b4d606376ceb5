package co.acuse.edge.issuers;

import java.net.URI;

/** How to log in at Factus for one issuer. */
public record FactusAccount(
    URI baseUri, String clientId, Secret clientSecret, String username, Secret password) {

  /** Where Factus issues documents that count. */
  public static final URI PRODUCTION = URI.create("https://api.factus.com.co");

  /** Where Factus lets anybody try. */
  public static final URI SANDBOX = URI.create("https://api-sandbox.factus.com.co");

  @Override
  public String toString() {
    return "FactusAccount[baseUri=" + baseUri + ", username=***]";
  }
}
