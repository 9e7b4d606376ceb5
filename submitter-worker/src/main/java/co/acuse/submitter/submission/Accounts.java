package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import java.time.Instant;

/** Where issuers send to, by the settings in force now; asked before each send, so no network. */
@FunctionalInterface
public interface Accounts {

  AccountState of(IssuerNit issuer);

  /**
   * Whether an account that a document is bound to can still be dealt with; it may be one that was
   * in force before, or will be. Here only the one in force is known.
   */
  default AccountState bound(IssuerNit issuer, Account account) {
    AccountState now = of(issuer);
    return switch (now) {
      case AccountState.Usable(var inForce) -> inForce.equals(account) ? now : gone(account);
      case AccountState.Unusable(var inForce, _, _) ->
          inForce.equals(account) ? now : gone(account);
      case AccountState.Unknown _ -> now;
    };
  }

  /** A document was rejected because of the account: nothing is sent before the next check. */
  default void doubt(IssuerNit issuer) {}

  /** Nobody can ask there any more. */
  static AccountState gone(Account account) {
    return new AccountState.Unusable(
        account,
        new Message(
            "ACCOUNT_CHANGED",
            ("El documento se envió con la cuenta %s (%s, %s), que ya no está configurada."
                    + " Devuelva al emisor la entrada de esa cuenta, con su valid-from y sus"
                    + " credenciales: se pregunta allí, y solo si no lo tiene se sigue con la"
                    + " cuenta actual.")
                .formatted(account.name(), account.provider(), account.environment())),
        Instant.EPOCH);
  }
}
