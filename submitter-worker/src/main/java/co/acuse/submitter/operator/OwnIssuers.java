package co.acuse.submitter.operator;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;

/** The issuers that a caller may use; of others there is nothing at any address. */
record OwnIssuers(Caller caller) {

  IssuerNit named(String nit) {
    try {
      IssuerNit issuer = new IssuerNit(nit);
      if (caller.mayUse(issuer)) {
        return issuer;
      }
    } catch (IllegalArgumentException _) {
      // Not a NIT: there is nothing at this address either.
    }
    throw new ProblemException(Problems.NOT_FOUND);
  }
}
