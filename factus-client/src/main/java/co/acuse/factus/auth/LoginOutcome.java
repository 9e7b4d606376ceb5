package co.acuse.factus.auth;

import co.acuse.factus.http.HttpOutcome;
import co.acuse.factus.result.UnavailableReason;

/** What became of the wish for a token. */
public sealed interface LoginOutcome {

  /** A token that can be used now. */
  record LoggedIn(String accessToken) implements LoginOutcome {
    @Override
    public String toString() {
      return "LoggedIn[****]";
    }
  }

  /** The login was asked for and brought no token. */
  record NotLoggedIn(HttpOutcome outcome) implements LoginOutcome {}

  /** Somebody else's login did not end before our own time did. */
  record NoTurn(UnavailableReason reason) implements LoginOutcome {}
}
