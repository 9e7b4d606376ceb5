package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.faults.FaultPlan;
import co.acuse.simulator.dian.service.DianService;
import co.acuse.simulator.dian.service.Served;
import co.acuse.simulator.dian.soap.Incoming;
import co.acuse.simulator.dian.soap.Incoming.Call;
import co.acuse.simulator.dian.soap.Reply;
import co.acuse.simulator.dian.soap.Wsdl;
import co.acuse.simulator.front.FrontConnection;
import co.acuse.simulator.front.Fronts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way of every call: ledger, fault, work, ledger, answer. The ledger is written before the
 * client can know anything. It comes before the filter of the other provider, which takes whatever
 * is left.
 */
@Order(0)
public final class DianFilter extends OncePerRequestFilter {

  private static final String PATH = "/WcfDianCustomerServices.svc";

  private final RequestLog log;
  private final DianService service;
  private final DocumentStore documents;
  private final FaultPlan faults;
  private final FaultyReplies faulty;
  private final Fronts fronts;
  private final InstantSource clock;

  public DianFilter(
      RequestLog log,
      DianService service,
      DocumentStore documents,
      FaultPlan faults,
      Fronts fronts,
      InstantSource clock) {
    this.log = log;
    this.service = service;
    this.documents = documents;
    this.faults = faults;
    this.faulty = new FaultyReplies(clock);
    this.fronts = fronts;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    Optional<FrontConnection> connection = fronts.connectionOf(request.getRemotePort());
    if (connection.isEmpty()) {
      response.sendError(404, "This port serves only /admin and /health");
      return;
    }
    try {
      if (request.getMethod().equals("POST")) {
        call(request, response, connection.get());
      } else {
        describe(request, response, connection.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      connection.get().reset();
    }
  }

  private static void describe(
      HttpServletRequest request, HttpServletResponse response, FrontConnection connection)
      throws IOException, InterruptedException {
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    String asked = query.toLowerCase(Locale.ROOT);
    Reply reply =
        asked.equals("wsdl") || asked.equals("singlewsdl")
            ? Wsdl.at(request.getRequestURL().toString())
            : Reply.html(200, "PAGE", "<html><body>WcfDianCustomerServices: ?wsdl</body></html>");
    Deliveries.deliver(
        new Handled(reply, new Delivery.Whole(), reply.verdict(), null, null, null),
        response,
        connection);
  }

  private void call(
      HttpServletRequest request, HttpServletResponse response, FrontConnection connection)
      throws IOException, InterruptedException {
    String contentType = Objects.requireNonNullElse(request.getContentType(), "");
    byte[] body = request.getInputStream().readAllBytes();
    Arrival arrival = Arrival.read(contentType, body, documents);
    RequestRecord opened = RequestRecord.opened(log.nextId(), clock.instant(), arrival);
    log.append(opened);
    Handled handled = handle(arrival);
    log.append(opened.ended(clock.instant(), handled));
    Deliveries.deliver(handled, response, connection);
  }

  private Handled handle(Arrival arrival) throws InterruptedException {
    Optional<Fault> before = faults.before(arrival.target());
    boolean works =
        before.map(Fault::kind).stream()
            .allMatch(kind -> kind == FaultKind.SLOW || kind == FaultKind.SKEW);
    if (!works) {
      return faulty.instead(before.orElseThrow(), arrival.target());
    }
    Instant now = clock.instant();
    if (before.isPresent() && before.get().kind() == FaultKind.SLOW) {
      // The work is done all the same, also when the client has lost patience meanwhile.
      Thread.sleep(Duration.ofSeconds(before.get().number()));
      now = clock.instant();
    } else if (before.isPresent()) {
      now = now.plus(Duration.ofMinutes(before.get().number()));
    }
    return work(arrival, now, before.map(Fault::kind));
  }

  private Handled work(Arrival arrival, Instant now, Optional<FaultKind> before) {
    Served served = serve(arrival, now);
    Optional<Fault> after = faults.after(arrival.target());
    return after
        .map(fault -> faulty.afterwards(fault, served, arrival.target()))
        .orElseGet(
            () -> Handled.done(served, served.reply(), new Delivery.Whole(), before.orElse(null)));
  }

  /** A bug of the simulator is answered 500, and so told apart from any fault. */
  private Served serve(Arrival arrival, Instant now) {
    try {
      return switch (arrival.incoming()) {
        case Incoming.Refused(Reply reply) -> new Served(reply, null, null);
        case Call call -> service.serve(call, arrival.submission(), now);
      };
    } catch (RuntimeException e) {
      logger.error("The simulator failed", e);
      return new Served(Reply.empty(500, "FAILED"), null, null);
    }
  }
}
