package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;

/** Stops and restarts everything of an issuer, on every worker. */
interface Holds {

  /** Nothing is sent until {@link #release}. */
  void hold(IssuerNit issuer, Message reason);

  /** What waits is tried at once. */
  void release(IssuerNit issuer);
}
