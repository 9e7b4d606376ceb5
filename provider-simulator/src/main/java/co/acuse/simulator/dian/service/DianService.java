package co.acuse.simulator.dian.service;

import co.acuse.simulator.dian.answers.RangesResponse;
import co.acuse.simulator.dian.answers.XmlResponse;
import co.acuse.simulator.dian.batches.Batches;
import co.acuse.simulator.dian.events.EventReception;
import co.acuse.simulator.dian.lookups.Lookups;
import co.acuse.simulator.dian.lookups.Registrations;
import co.acuse.simulator.dian.reception.Submission;
import co.acuse.simulator.dian.security.Caller;
import co.acuse.simulator.dian.security.CallerCheck;
import co.acuse.simulator.dian.soap.Envelopes;
import co.acuse.simulator.dian.soap.Incoming.Call;
import co.acuse.simulator.dian.soap.Operation;
import co.acuse.simulator.dian.soap.Reply;
import co.acuse.simulator.dian.soap.SoapFault;
import java.time.Instant;
import java.util.Optional;

/** The operations, each behind the check of who calls. */
public final class DianService {

  private final CallerCheck callers;
  private final Submissions submissions;
  private final Batches batches;
  private final EventReception events;
  private final Lookups lookups;
  private final Registrations registrations;

  public DianService(
      CallerCheck callers,
      Submissions submissions,
      Batches batches,
      EventReception events,
      Lookups lookups,
      Registrations registrations) {
    this.callers = callers;
    this.submissions = submissions;
    this.batches = batches;
    this.events = events;
    this.lookups = lookups;
    this.registrations = registrations;
  }

  /**
   * Answers a call.
   *
   * @param sent what it sends; empty if it sends nothing, or nothing in Base64
   * @param now by the service's clock
   */
  public Served serve(Call call, Optional<Submission> sent, Instant now) {
    return switch (callers.check(call.envelope(), now)) {
      case Caller.Refused(SoapFault fault) -> new Served(fault.reply(), null, null);
      case Caller.Known known -> {
        boolean unreadable = call.operation().isSending() && sent.isEmpty();
        yield unreadable
            ? new Served(SoapFault.UNREADABLE_ARGUMENT.reply(), known.nit(), null)
            : served(call, tell(call, sent, known.nit()), known.nit(), now);
      }
    };
  }

  private Told tell(Call call, Optional<Submission> sent, String caller) {
    Operation operation = call.operation();
    return switch (operation) {
      case SEND_BILL_SYNC -> Told.of(operation, submissions.one(sent.orElseThrow(), caller));
      case SEND_BILL_ASYNC ->
          Told.of(operation, submissions.many(sent.orElseThrow(), caller, null));
      case SEND_TEST_SET_ASYNC ->
          Told.of(operation, submissions.many(sent.orElseThrow(), caller, call.text("testSetId")));
      case SEND_EVENT_UPDATE_STATUS ->
          Told.of(operation, events.receive(sent.orElseThrow(), caller));
      case GET_STATUS -> Told.of(operation, lookups.status(call.text("trackId")));
      case GET_STATUS_EVENT -> Told.of(operation, lookups.events(call.text("trackId")));
      case GET_REFERENCE_NOTES -> Told.of(operation, lookups.notes(call.text("trackId")));
      case GET_STATUS_ZIP -> Told.of(operation, batches.status(call.text("trackId")));
      case GET_XML_BY_DOCUMENT_KEY -> xml(lookups.xml(call.text("trackId"), caller));
      case GET_NUMBERING_RANGE ->
          ranges(registrations.ranges(call.text("accountCode"), call.text("softwareCode"), caller));
      case GET_EXCHANGE_EMAILS -> Told.of("TOLD", registrations.exchangeEmails());
      case GET_ACQUIRER ->
          Told.of("TOLD", registrations.acquirer(call.text("identificationNumber")));
    };
  }

  private static Told xml(XmlResponse found) {
    return Told.of("CODE_" + found.code(), found.toResult());
  }

  private static Told ranges(RangesResponse found) {
    return Told.of("CODE_" + found.code(), found.toResult());
  }

  private static Served served(Call call, Told told, String caller, Instant now) {
    String envelope = Envelopes.of(call.operation(), told.result(), now);
    return new Served(Reply.soap(200, told.verdict(), envelope), caller, told.document());
  }
}
