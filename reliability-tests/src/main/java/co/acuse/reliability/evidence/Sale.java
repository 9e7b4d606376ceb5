package co.acuse.reliability.evidence;

/** The fiscal key: what a till calls one sale. */
public record Sale(String issuer, String documentType, String reference) {

  @Override
  public String toString() {
    return issuer + " " + documentType + " " + reference;
  }
}
