package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.NumberingRule;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.edge.issuers.Secret;
import co.acuse.factus.budget.RateLimit;
import co.acuse.factus.settings.ConnectionLimits;
import co.acuse.factus.settings.Timeouts;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.SimulatorSettings;
import co.acuse.submitter.gateway.AccountNames;
import co.acuse.submitter.gateway.BreakerSettings;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.FixedIssuers;
import co.acuse.submitter.gateway.ProviderBreaker;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.gateway.ProviderOffice;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.InvoiceGateway;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A simulator of Factus, and the whole gateway in front of it. */
public final class SimulatedFactus implements AutoCloseable {

  private static final AtomicInteger NITS = new AtomicInteger(900_200_000);

  private final SimulatorServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final FixedIssuers issuers = new FixedIssuers();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RangeBook book = new RangeBook();
  private final FactusAccounts accounts;
  private final ProviderBreaker breaker;
  private final FactusGateway gateway;
  private final FactusCalls calls;

  private SimulatedFactus(SimulatorServer server, BreakerSettings settings) {
    Clock clock = Clock.systemUTC();
    this.server = server;
    this.accounts = new FactusAccounts(issuers, tuning(), clock);
    this.breaker = new ProviderBreaker("factus", settings, clock);
    this.calls = new FactusCalls(accounts, breaker, CallTraces.none(), meters);
    this.gateway = new FactusGateway(accounts, calls, breaker, book, clock);
  }

  /** Starts with a breaker that opens for nothing. */
  public static SimulatedFactus start(Path directory) {
    return start(
        directory, new BreakerSettings(1000, 1000, 100, Duration.ofSeconds(1), Duration.ZERO));
  }

  public static SimulatedFactus start(Path directory, BreakerSettings breaker) {
    return new SimulatedFactus(SimulatorServer.start(SimulatorSettings.in(directory)), breaker);
  }

  private static FactusTuning tuning() {
    return new FactusTuning(
        new Timeouts(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10)),
        ConnectionLimits.defaults(),
        RateLimit.documented(),
        Duration.ofSeconds(60));
  }

  /** Where the simulator answers as Factus. */
  public URI baseUri() {
    return server.baseUri();
  }

  public InvoiceGateway gateway() {
    return gateway;
  }

  FactusAccounts accounts() {
    return accounts;
  }

  public ProviderBreaker breaker() {
    return breaker;
  }

  public FixedIssuers issuers() {
    return issuers;
  }

  RangeBook book() {
    return book;
  }

  public SimpleMeterRegistry meters() {
    return meters;
  }

  public ProviderOffice office() {
    return new FactusOffice(calls, book, Clock.systemUTC());
  }

  public ProviderFiles files() {
    return new FactusFiles(calls, Clock.systemUTC());
  }

  /** A call that a sale waits for, with time enough. */
  public static Call live() {
    return within(Duration.ofSeconds(10));
  }

  public static Call within(Duration budget) {
    return new Call(budget, () -> true, true, null);
  }

  /** A new issuer with an account of its own. */
  public IssuerNit newIssuer(Map<String, Object> switches) {
    IssuerNit issuer = new IssuerNit(Integer.toString(NITS.incrementAndGet()));
    return newIssuer(issuer, issuer.value(), switches);
  }

  /** A new issuer whose account has these ranges and no others. */
  public IssuerNit newIssuerWithRanges(List<Map<String, Object>> ranges) {
    IssuerNit issuer = new IssuerNit(Integer.toString(NITS.incrementAndGet()));
    return newIssuer(issuer, issuer.value(), Map.of("ranges", ranges), Map.of());
  }

  /** An issuer whose account belongs to the company with {@code companyNit}. */
  public IssuerNit newIssuer(IssuerNit issuer, String companyNit, Map<String, Object> switches) {
    return newIssuer(issuer, companyNit, Map.of(), switches);
  }

  /**
   * Gives an issuer another account from now on; the earlier one stays configured.
   *
   * @param companyNit of the other account
   * @return the account that was in force
   */
  Account moves(IssuerNit issuer, String companyNit) {
    Account earlier = accountOf(issuer);
    String login = "second-" + issuer;
    admin(
        "PUT",
        "/admin/factus/accounts/" + login,
        Map.of(
            "clientId",
            login,
            "clientSecret",
            "secret",
            "username",
            login,
            "password",
            "password",
            "nit",
            companyNit,
            "name",
            "Comercio de Ejemplo S.A.S."));
    ProviderSettings first = settings(issuer, "password", Map.of());
    ProviderSettings second =
        new ProviderSettings(
            Instant.now().minusSeconds(1),
            first.provider(),
            first.environment(),
            first.units(),
            first.collapseUnsupported(),
            first.sendEmail(),
            first.numbering(),
            new FactusAccount(
                server.baseUri(), login, new Secret("secret"), login, new Secret("password")),
            null,
            null);
    issuers.set(issuer, first, second);
    return earlier;
  }

  private IssuerNit newIssuer(
      IssuerNit issuer, String companyNit, Map<String, Object> more, Map<String, Object> switches) {
    Map<String, Object> account = new HashMap<>(more);
    account.put("clientId", "client-" + issuer);
    account.put("clientSecret", "secret");
    account.put("username", issuer + "@example.com");
    account.put("password", "password");
    account.put("nit", companyNit);
    account.put("name", "Comercio de Ejemplo S.A.S.");
    account.put("switches", switches);
    admin("PUT", "/admin/factus/accounts/" + issuer, account);
    issuers.set(issuer, settings(issuer, "password", Map.of()));
    return issuer;
  }

  public ProviderSettings settings(
      IssuerNit issuer, String password, Map<DocumentType, NumberingRule> numbering) {
    return new ProviderSettings(
        Instant.EPOCH,
        Provider.FACTUS,
        ProviderEnvironment.SIMULATOR,
        Set.of("94"),
        true,
        false,
        numbering,
        new FactusAccount(
            server.baseUri(),
            "client-" + issuer,
            new Secret("secret"),
            issuer + "@example.com",
            new Secret(password)),
        null,
        null);
  }

  /** The account that the settings in force name. */
  Account accountOf(IssuerNit issuer) {
    var settings = issuers.find(issuer).orElseThrow();
    return AccountNames.of(settings, settings.at(Instant.now()).orElseThrow());
  }

  /** Documents that the simulator holds under a reference. */
  public List<JsonNode> documents(IssuerNit issuer, String reference) {
    return admin(
            "GET",
            "/admin/factus/ledger/documents?account=" + issuer + "&reference=" + reference,
            Map.of())
        .valueStream()
        .toList();
  }

  /** Requests that the simulator has seen of an issuer, of one kind. */
  public List<JsonNode> requests(IssuerNit issuer, String kind) {
    return admin(
            "GET", "/admin/factus/ledger/requests?account=" + issuer + "&kind=" + kind, Map.of())
        .valueStream()
        .toList();
  }

  public void outage(String mode) {
    admin("PUT", "/admin/outage", Map.of("mode", mode));
  }

  public void fault(Map<String, Object> fault) {
    admin("POST", "/admin/factus/faults", fault);
  }

  /** Calls the simulator's back door. */
  public JsonNode admin(String method, String path, Map<String, ?> body) {
    URI uri = URI.create(server.adminUri() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(ContractJson.mapper().writeValueAsString(body)))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(uri + ": " + response.statusCode() + " " + response.body());
      }
      return ContractJson.mapper().readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    accounts.close();
    server.close();
    http.close();
  }
}
