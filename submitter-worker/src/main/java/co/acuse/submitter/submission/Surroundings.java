package co.acuse.submitter.submission;

/** What decisions consult beside the document's file. */
record Surroundings(Timing timing, Delays delays, Accounts accounts, Gateways gateways) {

  /**
   * Whether the settings in force name another account than the one that a document is bound to.
   * What a buyer has is transmitted with the account that signed it.
   */
  boolean hasMoved(DocumentFile file) {
    Account bound = file.dealings().boundTo;
    return bound != null
        && file.dealings().contingency == null
        && switch (accounts.of(file.key().issuer())) {
          case AccountState.Usable(var now) -> !now.equals(bound);
          case AccountState.Unusable(var now, _, _) -> !now.equals(bound);
          case AccountState.Unknown _ -> false;
        };
  }

  InvoiceGateway gatewayOf(Account account) {
    return gateways.of(account.provider());
  }
}
