package co.acuse.standalone;

/** What a person needs to begin, printed when everything is ready. */
final class Welcome {

  private Welcome() {}

  static String text(Installation installation) {
    Installation.Addresses at = installation.addresses();
    return """

    Acuse is ready. Documents go to: %s
      Post invoices        %s/api/v1/invoices      (pages for people: %s/)
      Search and timeline  %s/api/v1/invoices
      Metrics              %s/actuator/prometheus   %s/actuator/prometheus   %s/actuator/prometheus
    %s  API key              %s
      Operator key         %s

    Post a sale:

      curl -si %s/api/v1/invoices -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' -d '%s'

    Then follow the Location that it answers, with the same key.
    """
        .formatted(
            destination(installation),
            at.ingest(),
            at.ingest(),
            at.audit(),
            at.ingest(),
            at.worker(),
            at.audit(),
            installation
                .simulator()
                .map(server -> "  Simulator's ledger   " + server.adminUri() + "\n")
                .orElse(""),
            installation.keys().till(),
            installation.keys().operator(),
            at.ingest(),
            installation.keys().till(),
            sale(installation.provider().issuer()));
  }

  private static String destination(Installation installation) {
    return switch (installation.provider()) {
      case ProviderChoice.Simulator _ -> "the Factus simulator on this machine";
      case ProviderChoice.SimulatedDian _ -> "the DIAN's simulator on this machine";
      case ProviderChoice.Factus(FactusAccount account) ->
          "Factus (" + account.environment() + "), account of NIT " + account.nit();
    };
  }

  private static String sale(String issuer) {
    return """
    {"issuer":"%s","documentType":"INVOICE","referenceCode":"VENTA-1",\
    "customer":{"identificationType":"CEDULA_DE_CIUDADANIA","identification":"222222222222",\
    "organization":"PERSON","names":"Consumidor Final"},\
    "lines":[{"code":"CAF-500","description":"Café molido 500 g","quantity":"1",\
    "unitPrice":"10000.00","taxes":[{"kind":"IVA","rate":"19.00"}]}],\
    "payments":[{"form":"CASH","method":"CASH","amount":"11900.00"}]}\
    """
        .formatted(issuer);
  }
}
