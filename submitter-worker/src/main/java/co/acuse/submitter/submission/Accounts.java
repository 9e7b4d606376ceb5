package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;

/** Where issuers send to, by the settings in force now; asked before each send, so no network. */
@FunctionalInterface
public interface Accounts {

  AccountState of(IssuerNit issuer);
}
