package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.faults.Target;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request on its way to its answer. */
public final class Exchange {

  static final String ATTRIBUTE = Exchange.class.getName();

  private volatile RequestRecord request;
  private final Arrival arrival;
  private final @Nullable Account account;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private @Nullable Reply reply;

  Exchange(RequestRecord request, Arrival arrival, @Nullable Account account) {
    this.request = request;
    this.arrival = arrival;
    this.account = account;
  }

  /** Who is asking; only a request that got past the bearer check has one for certain. */
  public Account account() {
    return Objects.requireNonNull(account, "A request without an account got through");
  }

  public byte[] body() {
    return arrival.body();
  }

  /** The body as JSON; missing if it is none. */
  public JsonNode json() {
    return arrival.json();
  }

  public String contentType() {
    return arrival.contentType();
  }

  /** A query parameter, brackets and all, as in {@code filter[number]}. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(arrival.query().get(name));
  }

  /** Whether the query filters by anything. */
  public boolean hasFilters() {
    return arrival.query().keySet().stream()
        .anyMatch(name -> name.startsWith("filter[") && !name.equals("filter[per_page]"));
  }

  /**
   * Notes for the ledger which document the request was about.
   *
   * @param stateBefore where the document stood before; null if the request made it
   */
  public void about(long document, @Nullable String stateBefore) {
    request = request.about(document, stateBefore);
  }

  /** What faults may strike. */
  public Target target() {
    return new Target(
        account == null ? "" : account.id(), request.family(), request.reference(), request.kind());
  }

  Optional<Account> knownAccount() {
    return Optional.ofNullable(account);
  }

  RequestRecord request() {
    return request;
  }

  Arrival arrival() {
    return arrival;
  }

  void header(String name, String value) {
    headers.put(name, value);
  }

  Map<String, String> headers() {
    return headers;
  }

  void answer(Reply with) {
    reply = with;
  }

  Optional<Reply> reply() {
    return Optional.ofNullable(reply);
  }
}
