package co.acuse.factus.document;

import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.call.ApiRequest;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.CallSeries;
import co.acuse.factus.call.Page;
import co.acuse.factus.document.answer.DocumentSummary;
import co.acuse.factus.document.request.DocumentFamily;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import java.util.ArrayList;
import java.util.List;

/** Finds documents by their exact reference in lists that may hold others too. */
final class ReferenceLookup {

  /** With the filter at work one page is enough; more means that it is not. */
  private static final int MOST_PAGES = 10;

  private final ApiCaller caller;
  private final DocumentFamily family;

  ReferenceLookup(ApiCaller caller, DocumentFamily family) {
    this.caller = caller;
    this.family = family;
  }

  FactusResult<List<DocumentSummary>> find(String reference, CallOptions options) {
    CallSeries series = caller.begin(options);
    var found = new ArrayList<DocumentSummary>();
    var filter = DocumentFilter.reference(reference);
    while (true) {
      switch (page(filter, series)) {
        case Failed<Page<DocumentSummary>>(Failure failure) -> {
          return new Failed<>(failure);
        }
        case Answered<Page<DocumentSummary>>(Page<DocumentSummary> page, Exchange exchange) -> {
          page.rows().stream()
              .filter(row -> reference.equals(row.referenceCode()))
              .forEach(found::add);
          if (page.rows().isEmpty() || filter.page() >= page.lastNumber()) {
            return new Answered<>(List.copyOf(found), exchange);
          }
          if (filter.page() == MOST_PAGES) {
            return found.isEmpty()
                ? filterIgnored(exchange)
                : new Answered<>(List.copyOf(found), exchange);
          }
        }
      }
      filter = filter.withPage(filter.page() + 1);
    }
  }

  private FactusResult<Page<DocumentSummary>> page(DocumentFilter filter, CallSeries series) {
    return series.call(
        ApiRequest.get(family.path(), filter.toQuery()), Page.reader(DocumentSummary.class));
  }

  private static FactusResult<List<DocumentSummary>> filterIgnored(Exchange exchange) {
    return new Failed<>(
        new Failure.MalformedAnswer(
            "The reference is not in the first %d pages: the filter seems to be ignored"
                .formatted(MOST_PAGES),
            exchange));
  }
}
