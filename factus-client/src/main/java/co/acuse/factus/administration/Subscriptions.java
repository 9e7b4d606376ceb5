package co.acuse.factus.administration;

import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Page;
import co.acuse.factus.result.FactusResult;
import java.util.List;

/** The account's plans. */
public final class Subscriptions {

  private final ApiCaller caller;

  /** Internal: opened through the client. */
  public Subscriptions(ApiCaller caller) {
    this.caller = caller;
  }

  /** All plans, past ones too. */
  public FactusResult<List<Subscription>> list(CallOptions options) {
    return caller
        .call(ApiRequest.get("/v2/subscriptions"), Page.reader(Subscription.class), options)
        .map(Page::rows);
  }
}
