package co.acuse.simulator.factus.oauth;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Accounts;
import co.acuse.simulator.factus.exchange.Bearers;
import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access and refresh tokens, alive or not. */
public final class Tokens implements Bearers {

  private final Map<String, Token> byAccess = new ConcurrentHashMap<>();
  private final Map<String, Token> byRefresh = new ConcurrentHashMap<>();
  private final Accounts accounts;
  private final InstantSource clock;
  private final Supplier<String> secrets;
  private final Section<Token> section;

  /** What a login gives; without a refresh token it has been used up. */
  record Token(
      String account, String access, @Nullable String refresh, Instant expiresAt, int seconds) {}

  public Tokens(Accounts accounts, Journal journal, InstantSource clock, Supplier<String> secrets) {
    this.accounts = accounts;
    this.clock = clock;
    this.secrets = secrets;
    this.section = journal.section("tokens", Token.class, this::keep, this::forget);
  }

  @Override
  public Optional<Account> ofToken(String token) {
    Token known = byAccess.get(token);
    return known != null && clock.instant().isBefore(known.expiresAt())
        ? accounts.find(known.account())
        : Optional.empty();
  }

  @Override
  public Optional<Account> everOfToken(String token) {
    return Optional.ofNullable(byAccess.get(token)).map(Token::account).flatMap(accounts::find);
  }

  @Override
  public Optional<Account> ofLogin(byte[] body, String contentType) {
    LoginForm form = LoginForm.read(body, contentType);
    Optional<Account> named = accounts.byUsername(form.get("username"));
    return named.isPresent()
        ? named
        : Optional.ofNullable(byRefresh.get(form.get("refresh_token")))
            .map(Token::account)
            .flatMap(accounts::find);
  }

  @Override
  public void expire(String token) {
    Token known = byAccess.get(token);
    if (known != null) {
      save(ended(known));
    }
  }

  /** Ends the life of every access token of an account; refresh tokens go on working. */
  public int expireAll(String account) {
    Instant now = clock.instant();
    int ended = 0;
    for (Token token : byAccess.values()) {
      if (token.account().equals(account) && now.isBefore(token.expiresAt())) {
        save(ended(token));
        ended++;
      }
    }
    return ended;
  }

  Token issue(Account account) {
    int seconds = account.switches().tokenSeconds();
    Token token =
        new Token(
            account.id(),
            AccessToken.of(account, secrets.get(), clock.instant(), seconds),
            secrets.get(),
            clock.instant().plusSeconds(seconds),
            seconds);
    save(token);
    return token;
  }

  /** Takes a refresh token in exchange for new tokens. */
  Optional<Token> refresh(String refreshToken) {
    Token known = byRefresh.get(refreshToken);
    Optional<Account> account = known == null ? Optional.empty() : accounts.find(known.account());
    if (known == null || account.isEmpty()) {
      return Optional.empty();
    }
    if (account.get().switches().rotateRefreshToken()) {
      byRefresh.remove(refreshToken);
      save(new Token(known.account(), known.access(), null, clock.instant(), known.seconds()));
    }
    return account.map(this::issue);
  }

  private Token ended(Token token) {
    return new Token(
        token.account(), token.access(), token.refresh(), clock.instant(), token.seconds());
  }

  private void save(Token token) {
    section.append(token);
    keep(token);
  }

  private void keep(Token token) {
    Token before = byAccess.put(token.access(), token);
    if (before != null && before.refresh() != null) {
      byRefresh.remove(before.refresh());
    }
    if (token.refresh() != null) {
      byRefresh.put(token.refresh(), token);
    }
  }

  private void forget() {
    byAccess.clear();
    byRefresh.clear();
  }
}
