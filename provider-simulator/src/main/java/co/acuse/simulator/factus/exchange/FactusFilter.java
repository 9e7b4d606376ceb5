package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.faults.Fault;
import co.acuse.simulator.factus.faults.FaultKind;
import co.acuse.simulator.factus.faults.FaultPlan;
import co.acuse.simulator.factus.faults.Outage;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.front.FrontConnection;
import co.acuse.simulator.front.Fronts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way of every provider request: ledger, bearer, rate, fault, work, ledger, answer. The order
 * is the provider's own; the ledger is written before the client can know anything.
 */
public final class FactusFilter extends OncePerRequestFilter {

  /** An account of the second version has no way into the first. */
  private static final Reply FORBIDDEN =
      Reply.text(403, "DENIED", "{\"message\":\"This action is unauthorized.\"}");

  private final Exchanges exchanges;
  private final Bearers bearers;
  private final RateLimit rates;
  private final FaultPlan faults;
  private final FaultyReplies faulty;
  private final Deliveries deliveries;
  private final Outage outage;
  private final Fronts fronts;

  public FactusFilter(
      Exchanges exchanges,
      Bearers bearers,
      RateLimit rates,
      FaultPlan faults,
      Outage outage,
      Fronts fronts,
      InstantSource clock) {
    this.exchanges = exchanges;
    this.bearers = bearers;
    this.rates = rates;
    this.faults = faults;
    this.faulty = new FaultyReplies(clock);
    this.deliveries = new Deliveries(outage);
    this.outage = outage;
    this.fronts = fronts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/admin/")
        || request.getRequestURI().equals("/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<FrontConnection> connection = fronts.connectionOf(request.getRemotePort());
    if (connection.isEmpty()) {
      response.sendError(404, "This port serves only /admin and /health");
      return;
    }
    Exchange exchange = exchanges.open(Arrival.read(request));
    request.setAttribute(Exchange.ATTRIBUTE, exchange);
    try {
      Handled handled = handle(exchange, () -> chain.doFilter(request, response));
      exchanges.end(exchange, handled.status(), handled.verdict(), handled.fault());
      deliveries.deliver(handled, exchange, response, connection.get());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      connection.get().reset();
    }
  }

  /** The rest of the request's way, which answers into the exchange. */
  private interface Work {
    void run() throws ServletException, IOException;
  }

  private Handled handle(Exchange exchange, Work work) throws IOException, InterruptedException {
    switch (outage.mode()) {
      case HTML_503 -> {
        return Handled.normally(FaultyReplies.unavailable());
      }
      case HANG -> {
        return FaultyReplies.hangThroughOutage();
      }
      case NONE -> {
        // As on any other day.
      }
    }
    Optional<Reply> refused = refuse(exchange);
    if (refused.isPresent()) {
      return Handled.normally(refused.get());
    }
    Optional<Fault> instead = faults.before(exchange.target());
    if (instead.isPresent() && instead.get().kind() != FaultKind.SLOW) {
      expireTokenIfAsked(instead.get(), exchange);
      return faulty.instead(instead.get(), exchange);
    }
    if (instead.isPresent()) {
      // The work is done all the same, also when the client has lost patience meanwhile.
      Thread.sleep(Duration.ofSeconds(instead.get().number()));
    }
    runSafely(work);
    return afterWork(exchange, instead);
  }

  /** A bug of the simulator is answered 500, and so told apart from any fault. */
  private void runSafely(Work work) throws IOException {
    try {
      work.run();
    } catch (ServletException | RuntimeException e) {
      logger.error("The simulator failed", e);
    }
  }

  private Optional<Reply> refuse(Exchange exchange) {
    String bearer = exchange.arrival().bearer();
    boolean in =
        exchange.arrival().isLogin() || (bearer != null && bearers.ofToken(bearer).isPresent());
    if (!in) {
      return Optional.of(FaultyReplies.unauthenticated(exchange));
    }
    Optional<Reply> refused =
        exchange.knownAccount().flatMap(account -> rates.refuse(exchange, account));
    boolean old = exchange.arrival().path().startsWith("/v1/");
    return refused.isEmpty() && old ? Optional.of(FORBIDDEN) : refused;
  }

  private void expireTokenIfAsked(Fault fault, Exchange exchange) {
    String bearer = exchange.arrival().bearer();
    if (fault.kind() == FaultKind.UNAUTHENTICATED_ONCE && bearer != null) {
      bearers.expire(bearer);
    }
  }

  private Handled afterWork(Exchange exchange, Optional<Fault> slowed) {
    Reply reply = exchange.reply().orElseGet(() -> Reply.empty(500, "FAILED"));
    Optional<Fault> after = faults.after(exchange.target());
    if (after.isPresent()) {
      return faulty.afterwards(after.get(), reply);
    }
    return new Handled(
        reply, new Delivery.Whole(), reply.verdict(), slowed.map(Fault::kind).orElse(null));
  }
}
