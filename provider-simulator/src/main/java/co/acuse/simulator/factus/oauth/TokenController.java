package co.acuse.simulator.factus.oauth;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Accounts;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /oauth/token}: the password grant and the refresh grant. */
@Controller
final class TokenController {

  private final Tokens tokens;
  private final Accounts accounts;

  TokenController(Tokens tokens, Accounts accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
  }

  @PostMapping("/oauth/token")
  Reply login(Exchange exchange) {
    LoginForm form = LoginForm.read(exchange.body(), exchange.contentType());
    return switch (form.get("grant_type")) {
      case "password" -> password(form);
      case "refresh_token" -> refresh(form);
      default ->
          refused(
              400,
              "unsupported_grant_type",
              "The authorization grant type is not supported by the authorization server.");
    };
  }

  private Reply password(LoginForm form) {
    Optional<Account> account = accounts.byUsername(form.get("username"));
    boolean knownClient =
        account.isPresent()
            ? isClient(account.get(), form)
            : accounts.all().stream().anyMatch(one -> isClient(one, form));
    if (!knownClient) {
      return invalidClient();
    }
    return account
        .filter(one -> one.settings().password().equals(form.get("password")))
        .map(one -> granted(tokens.issue(one)))
        .orElseGet(() -> invalidGrant(account, "The user credentials were incorrect."));
  }

  private Reply refresh(LoginForm form) {
    if (accounts.all().stream().noneMatch(one -> isClient(one, form))) {
      return invalidClient();
    }
    return tokens
        .refresh(form.get("refresh_token"))
        .map(TokenController::granted)
        .orElseGet(() -> invalidGrant(Optional.empty(), "The refresh token is invalid."));
  }

  private static boolean isClient(Account account, LoginForm form) {
    return account.settings().clientId().equals(form.get("client_id"))
        && account.settings().clientSecret().equals(form.get("client_secret"));
  }

  private static Reply granted(Tokens.Token token) {
    return Reply.json(
        200,
        "LOGGED_IN",
        Json.object()
            .put("token_type", "Bearer")
            .put("expires_in", token.seconds())
            .put("access_token", token.access())
            .put("refresh_token", token.refresh()));
  }

  private static Reply invalidClient() {
    return refused(401, "invalid_client", "Client authentication failed");
  }

  private static Reply invalidGrant(Optional<Account> account, String message) {
    int status = account.map(one -> one.switches().invalidGrantStatus()).orElse(400);
    return refused(status, "invalid_grant", message);
  }

  private static Reply refused(int status, String error, String message) {
    return Reply.json(
        status,
        "DENIED",
        Json.object()
            .put("error", error)
            .put("error_description", message)
            .put("message", message));
  }
}
