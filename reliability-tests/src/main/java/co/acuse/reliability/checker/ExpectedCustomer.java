package co.acuse.reliability.checker;

import tools.jackson.databind.JsonNode;

/** What the provider must be told of who buys. */
final class ExpectedCustomer {

  private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

  private ExpectedCustomer() {}

  static void fill(Translation customer) {
    customer
        .word(Words.IDENTIFICATION, "identificationType", "identification_document_code")
        .value("checkDigit", "dv")
        .word(Words.ORGANIZATION, "organization", "legal_organization_code")
        .value("tradeName", "trade_name")
        .word(Words.TRIBUTE, "tax", "tribute_code", "NOT_APPLICABLE")
        .value("country", "country_code")
        .value("municipality", "municipality_code")
        .values("identification", "company", "names", "address", "email", "phone");
    for (JsonNode word : customer.from().path("responsibilities")) {
      customer
          .into()
          .withArray("responsibilities")
          .add(Words.RESPONSIBILITY.code(word.asString("")));
    }
  }

  /** The digit that follows from a NIT: what is meant where none is told. */
  static String checkDigit(String nit) {
    int sum = 0;
    for (int i = 0; i < nit.length() && i < WEIGHTS.length; i++) {
      sum += Character.digit(nit.charAt(nit.length() - 1 - i), 10) * WEIGHTS[i];
    }
    int rest = sum % 11;
    return String.valueOf(rest < 2 ? rest : 11 - rest);
  }
}
