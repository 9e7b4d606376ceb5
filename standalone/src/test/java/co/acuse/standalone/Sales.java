package co.acuse.standalone;

/** The sales that the tests post. */
final class Sales {

  private Sales() {}

  /** One product at 10,000 and 19 percent: 11,900. */
  static String sale(String issuer, String reference) {
    return sale(issuer, reference, "CAF-500", "Consumidor Final");
  }

  static String sale(String issuer, String reference, String product, String customer) {
    return document(issuer, "INVOICE", reference, product, customer, "");
  }

  /** The same total and customer, but two products at half the price. */
  static String saleOfOtherLines(String issuer, String reference) {
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"%s",
     "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",
                 "organization":"PERSON","names":"Consumidor Final"},
     "lines":[{"code":"CAF-250","description":"Café molido 250 g","quantity":"2","unitPrice":"5000.00",
               "taxes":[{"kind":"IVA","rate":"19.00"}]}],
     "payments":[{"form":"CASH","method":"CASH","amount":"11900.00"}]}
    """
        .formatted(issuer, reference);
  }

  /** A note about an invoice that the till names by its reference. */
  static String note(String issuer, String type, String reference, String invoiceReference) {
    return document(
        issuer,
        type,
        reference,
        "CAF-500",
        "Consumidor Final",
        ",\"correction\":{\"concept\":\"%s\",\"invoiceReference\":\"%s\"}"
            .formatted(type.equals("CREDIT_NOTE") ? "2" : "3", invoiceReference));
  }

  private static String document(
      String issuer, String type, String reference, String product, String customer, String more) {
    return """
    {"issuer":"%s","documentType":"%s","referenceCode":"%s",
     "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",
                 "organization":"PERSON","names":"%s"},
     "lines":[{"code":"%s","description":"Café molido 500 g","quantity":"1","unitPrice":"10000.00",
               "taxes":[{"kind":"IVA","rate":"19.00"}]}],
     "payments":[{"form":"CASH","method":"CASH","amount":"11900.00"}]%s}
    """
        .formatted(issuer, type, reference, customer, product, more);
  }
}
