package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;

/** Reads the NIT of an account's company, which a provider may write with hyphen and digit. */
public final class CompanyNit {

  private CompanyNit() {}

  public static boolean isOf(IssuerNit issuer, String nit) {
    String digits = nit.replaceAll("[.\\s]", "");
    return digits.equals(issuer.value())
        || digits.equals(issuer.value() + "-" + issuer.checkDigit());
  }
}
