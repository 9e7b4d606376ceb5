package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import java.util.List;
import java.util.Optional;

/** Which issuers are suspended. What people and checks say here needs no lease. */
public interface AccountStandings {

  Optional<Suspension> of(IssuerNit issuer);

  List<Suspension> all();

  /** Suspends until somebody resumes it: nothing is sent, not even to try. */
  void hold(IssuerNit issuer, Message reason);

  void lift(IssuerNit issuer);

  /** Lets one document try at once. */
  void retryNow(IssuerNit issuer);
}
