package co.acuse.factus.auth;

import co.acuse.factus.budget.Priority;
import co.acuse.factus.http.BudgetedTransport;
import co.acuse.factus.http.Deadline;
import co.acuse.factus.http.HttpCall;
import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.settings.FactusCredentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code POST /oauth/token}, the one request that is a form (Factus page "autenticacion/auth"). */
public final class TokenEndpoint {

  /** How a login is named in an exchange. */
  public static final String REQUEST = "POST /oauth/token";

  private static final int MOST_BYTES = 64 << 10;

  private final BudgetedTransport transport;
  private final FactusCredentials credentials;

  public TokenEndpoint(BudgetedTransport transport, FactusCredentials credentials) {
    this.transport = transport;
    this.credentials = credentials;
  }

  byte[] passwordForm() {
    var fields = clientFields("password");
    fields.put("username", credentials.username());
    fields.put("password", credentials.password());
    return encode(fields);
  }

  byte[] refreshForm(String refreshToken) {
    var fields = clientFields("refresh_token");
    fields.put("refresh_token", refreshToken);
    return encode(fields);
  }

  /** Always as live work: whoever needs the token next may be live. */
  HttpOutcome ask(byte[] form, Duration budgetPatience, Deadline deadline) {
    var call =
        new HttpCall(
            "POST",
            "/oauth/token",
            Map.of("Accept", "application/json"),
            form,
            "application/x-www-form-urlencoded",
            MOST_BYTES);
    return transport.send(call, Priority.LIVE, budgetPatience, deadline, () -> true);
  }

  private Map<String, String> clientFields(String grant) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", grant);
    fields.put("client_id", credentials.clientId());
    fields.put("client_secret", credentials.clientSecret());
    return fields;
  }

  private static byte[] encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
