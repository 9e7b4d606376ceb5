package co.acuse.simulator.dian.ledger;

import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.exchange.RequestLog;
import co.acuse.simulator.dian.exchange.RequestRecord;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.Register;
import co.acuse.simulator.dian.soap.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what was really accepted, and every request that ever arrived. */
@RestController
@RequestMapping("/admin/dian/ledger")
final class DianLedgerController {

  private final DocumentStore documents;
  private final RequestLog requests;
  private final Register register;

  DianLedgerController(DocumentStore documents, RequestLog requests, Register register) {
    this.documents = documents;
    this.requests = requests;
    this.register = register;
  }

  @GetMapping("/documents")
  List<DianDocumentEntry> documents(
      @RequestParam @Nullable String nit,
      @RequestParam @Nullable String number,
      @RequestParam @Nullable String key,
      @RequestParam @Nullable DocumentState state,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam @Nullable Integer limit) {
    return documents
        .after(after)
        .filter(one -> nit == null || one.nit().equals(nit))
        .filter(one -> number == null || one.number().equals(number))
        .filter(one -> key == null || one.key().equals(key))
        .filter(one -> state == null || one.state() == state)
        .limit(limit == null ? Long.MAX_VALUE : limit)
        .map(DianDocumentEntry::of)
        .toList();
  }

  /** The XML exactly as it came. */
  @GetMapping(path = "/documents/{id}/xml", produces = MediaType.APPLICATION_XML_VALUE)
  byte[] xml(@PathVariable long id) {
    return documents.xmlOf(document(id));
  }

  /** The authority's signed word on it. */
  @GetMapping(
      path = "/documents/{id}/application-response",
      produces = MediaType.APPLICATION_XML_VALUE)
  byte[] applicationResponse(@PathVariable long id) {
    return documents.answerOf(document(id));
  }

  @GetMapping("/requests")
  List<RequestRecord> requests(
      @RequestParam @Nullable String nit,
      @RequestParam @Nullable String number,
      @RequestParam @Nullable String key,
      @RequestParam @Nullable String operation,
      @RequestParam @Nullable Boolean submitting,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam @Nullable Integer limit) {
    return requests
        .after(after)
        .filter(one -> nit == null || nit.equals(one.nit()))
        .filter(one -> number == null || number.equals(one.number()))
        .filter(one -> key == null || key.equals(one.key()))
        .filter(one -> operation == null || isNamed(operation, one.operation()))
        .filter(one -> submitting == null || one.submitting() == submitting)
        .limit(limit == null ? Long.MAX_VALUE : limit)
        .toList();
  }

  @GetMapping("/summary")
  List<IssuerSummary> summary() {
    return register.all().stream().map(Issuer::nit).map(this::summary).toList();
  }

  private IssuerSummary summary(String nit) {
    List<StoredDocument> own = documents.after(0).filter(one -> one.nit().equals(nit)).toList();
    long submitting =
        requests.after(0).filter(one -> one.submitting() && nit.equals(one.nit())).count();
    return IssuerSummary.of(nit, own, submitting);
  }

  private static boolean isNamed(String name, @Nullable Operation operation) {
    return operation != null && operation.wireName().equals(name);
  }

  private StoredDocument document(long id) {
    return documents
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no document " + id));
  }
}
