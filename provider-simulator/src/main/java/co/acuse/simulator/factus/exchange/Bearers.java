package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.accounts.Account;
import java.util.Optional;

/** Knows whose request it is. */
public interface Bearers {

  /** The account of a token that is alive. */
  Optional<Account> ofToken(String token);

  /** The account whose token this is or was, also when it has expired. */
  Optional<Account> everOfToken(String token);

  /** The account that a login names, whether its password is right or not. */
  Optional<Account> ofLogin(byte[] body, String contentType);

  /** Ends the life of one token. */
  void expire(String token);
}
