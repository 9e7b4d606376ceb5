package co.acuse.submitter.submission;

/** What decisions consult beside the document's file. */
record Surroundings(Timing timing, Delays delays, Accounts accounts, Gateways gateways) {

  InvoiceGateway gatewayOf(Account account) {
    return gateways.of(account.provider());
  }
}
