package co.acuse.factus.administration;

import co.acuse.factus.call.AnswerReader;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.CallSeries;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.call.Page;
import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.json.RequestJson;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The account's numbering ranges. */
public final class NumberingRanges {

  private static final String PATH = "/v2/numbering-ranges";

  private final ApiCaller caller;

  /** Internal: opened through the client. */
  public NumberingRanges(ApiCaller caller) {
    this.caller = caller;
  }

  /** One page of ranges. */
  public FactusResult<Page<NumberingRange>> list(RangeFilter filter, CallOptions options) {
    return caller.call(page(filter), Page.reader(NumberingRange.class), options);
  }

  /** All pages from the filter's on; the exchange is that of the last one. */
  public FactusResult<List<NumberingRange>> listAll(RangeFilter filter, CallOptions options) {
    CallSeries series = caller.begin(options);
    var all = new ArrayList<NumberingRange>();
    RangeFilter next = filter;
    while (true) {
      switch (series.call(page(next), Page.reader(NumberingRange.class))) {
        case Failed<Page<NumberingRange>>(Failure failure) -> {
          return new Failed<>(failure);
        }
        case Answered<Page<NumberingRange>>(Page<NumberingRange> page, Exchange exchange) -> {
          all.addAll(page.rows());
          if (page.rows().isEmpty() || next.page() >= page.lastNumber()) {
            return new Answered<>(List.copyOf(all), exchange);
          }
        }
      }
      next = next.withPage(next.page() + 1);
    }
  }

  /** One range. */
  public FactusResult<NumberingRange> get(long id, CallOptions options) {
    return caller.call(ApiRequest.get(at(id)), AnswerReader.ofData(NumberingRanges::one), options);
  }

  /** What the DIAN has associated; such a range must still be created before use. */
  public FactusResult<List<DianRange>> listDian(CallOptions options) {
    return caller
        .call(ApiRequest.get(PATH + "/dian"), Page.reader(DianRange.class), options)
        .map(Page::rows);
  }

  /** Creates a range; notes need one of their own, without resolution. */
  public FactusResult<NumberingRange> create(NewRange range, CallOptions options) {
    return caller.call(
        ApiRequest.post(PATH, RequestJson.write(range)),
        AnswerReader.ofData(NumberingRanges::one),
        options);
  }

  /** Sets the consecutive number. */
  public FactusResult<Confirmation> setCurrent(long id, long current, CallOptions options) {
    return caller.call(
        ApiRequest.patch(at(id) + "/current", RequestJson.write(Map.of("current", current))),
        Confirmation::read,
        options);
  }

  /** Activates or deactivates a range. */
  public FactusResult<Confirmation> toggleStatus(long id, CallOptions options) {
    return caller.call(
        ApiRequest.patch(at(id) + "/toggle-status", null), Confirmation::read, options);
  }

  /** Deletes a range. */
  public FactusResult<Confirmation> delete(long id, CallOptions options) {
    return caller.call(ApiRequest.delete(at(id)), Confirmation::read, options);
  }

  private static Optional<NumberingRange> one(JsonNode data) {
    return data.isObject()
        ? Optional.ofNullable(AnswerJson.read(data, NumberingRange.class))
        : Optional.empty();
  }

  private static ApiRequest page(RangeFilter filter) {
    return ApiRequest.get(PATH, filter.toQuery());
  }

  private static String at(long id) {
    return PATH + "/" + id;
  }
}
