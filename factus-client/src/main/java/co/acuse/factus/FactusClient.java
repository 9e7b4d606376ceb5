package co.acuse.factus;

import co.acuse.factus.administration.Acquirers;
import co.acuse.factus.administration.Companies;
import co.acuse.factus.administration.NumberingRanges;
import co.acuse.factus.administration.Subscriptions;
import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.document.DocumentFiles;
import co.acuse.factus.document.Documents;
import co.acuse.factus.document.RadianEvents;
import co.acuse.factus.document.request.DocumentFamily;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;

/**
 * The Factus v2 API for one account. Calls block, and are meant for virtual threads; one client
 * serves any number of them.
 */
public final class FactusClient implements AutoCloseable {

  private final ApiCaller caller;
  private final RequestBudget budget;
  private final Runnable closing;

  FactusClient(ApiCaller caller, RequestBudget budget, Runnable closing) {
    this.caller = caller;
    this.budget = budget;
    this.closing = closing;
  }

  /**
   * A client with connections and a budget of its own; several accounts share connections instead.
   */
  public static FactusClient open(FactusSettings settings, FactusCredentials credentials) {
    var connections = FactusConnections.open(settings);
    return connections
        .account(credentials, RequestBudget.full(settings.rateLimit()))
        .closing(connections::close);
  }

  public Documents bills() {
    return documents(DocumentFamily.BILL);
  }

  public Documents creditNotes() {
    return documents(DocumentFamily.CREDIT_NOTE);
  }

  public Documents debitNotes() {
    return documents(DocumentFamily.DEBIT_NOTE);
  }

  /** Documents of one kind. */
  public Documents documents(DocumentFamily family) {
    return new Documents(family, caller);
  }

  /** Files of documents by fiscal key. */
  public DocumentFiles documentFiles() {
    return new DocumentFiles(caller);
  }

  public RadianEvents radianEvents() {
    return new RadianEvents(caller);
  }

  public NumberingRanges numberingRanges() {
    return new NumberingRanges(caller);
  }

  public Companies companies() {
    return new Companies(caller);
  }

  public Subscriptions subscriptions() {
    return new Subscriptions(caller);
  }

  public Acquirers acquirers() {
    return new Acquirers(caller);
  }

  /** What is left of the account's requests. */
  public RequestBudget budget() {
    return budget;
  }

  /** Closes the connections if they are this client's own. */
  @Override
  public void close() {
    closing.run();
  }

  private FactusClient closing(Runnable other) {
    return new FactusClient(caller, budget, other);
  }
}
