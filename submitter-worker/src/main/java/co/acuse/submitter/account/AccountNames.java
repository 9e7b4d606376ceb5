package co.acuse.submitter.account;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names accounts so that two of them differ and none gives its login away: the name is stored with
 * documents.
 */
final class AccountNames {

  private AccountNames() {}

  static Account of(ProviderSettings settings) {
    FactusAccount factus = settings.factus();
    String environment = settings.environment().name().toLowerCase(Locale.ROOT);
    return factus == null
        ? new Account(Provider.DIAN, "dian", environment)
        : new Account(Provider.FACTUS, "factus-" + digest(factus), environment);
  }

  private static String digest(FactusAccount account) {
    String login = account.baseUri() + "\n" + account.clientId() + "\n" + account.username();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
