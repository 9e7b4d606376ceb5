package co.acuse.dian.code;

/**
 * What a document tells for its CUFE or CUDE, apart from the secret (annex 1.9, 11.1).
 *
 * @param number prefix and consecutive, as {@code cbc:ID} has them
 * @param issuerNit digits without the check digit
 * @param buyerId as the buyer's {@code CompanyID} has it; a NIT without the check digit
 */
public record CodeInputs(
    String number,
    IssueMoment issued,
    CodeAmounts amounts,
    String issuerNit,
    String buyerId,
    Environment environment) {

  public CodeInputs {
    Checks.refuseNumber(number, "The document's number");
    Checks.refuseNit(issuerNit, "The issuer's NIT");
    Checks.refuseIdentity(buyerId, "The buyer's identification");
  }

  /** The text that is hashed: CUFE and CUDE differ in nothing but the secret. */
  String seed(String secret) {
    return number
        + issued.date()
        + issued.time()
        + amounts.text()
        + issuerNit
        + buyerId
        + secret
        + environment.code();
  }

  /** Without the people in it: this ends up in logs. */
  @Override
  public String toString() {
    return "CodeInputs[" + number + "]";
  }
}
