package co.acuse.factus.document;

import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.call.Page;
import co.acuse.factus.json.RequestJson;
import co.acuse.factus.result.FactusResult;
import java.util.List;

/** RADIAN events of a bill that this account issued. */
public final class RadianEvents {

  private final ApiCaller caller;

  /** Internal: opened through the client. */
  public RadianEvents(ApiCaller caller) {
    this.caller = caller;
  }

  /** The events so far; empty when there are none. */
  public FactusResult<List<RadianEvent>> list(String billNumber, CallOptions options) {
    return caller
        .call(ApiRequest.get(at(billNumber)), Page.reader(RadianEvent.class), options)
        .map(Page::rows);
  }

  /** Event 034, tacit acceptance; for bills on credit only. */
  public FactusResult<Confirmation> postTacitAcceptance(
      String billNumber, RadianPerson person, CallOptions options) {
    return caller.call(
        ApiRequest.post(at(billNumber) + "/034", RequestJson.write(person)),
        Confirmation::read,
        options);
  }

  private static String at(String billNumber) {
    return "/v2/bills/" + ApiRequest.segment(billNumber) + "/radian/events";
  }
}
