package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.dian.CallerKey;
import co.acuse.dian.Issuing;
import co.acuse.dian.code.Environment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.Software;
import co.acuse.dian.signature.KeyOpening;
import co.acuse.dian.signature.Pkcs12Key;
import co.acuse.dian.soap.DianService;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.gateway.AccountNames;
import co.acuse.submitter.submission.Account;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issuers' accounts at the DIAN: one key per account, one pool of connections per address.
 * Changed settings count at once, a changed key file from the next check of the account on.
 */
final class DianAccounts implements AutoCloseable {

  private final IssuerDirectory directory;
  private final DianTuning tuning;
  private final InstantSource clock;
  private final Map<URI, DianService> services = new HashMap<>();
  private final Map<Key, Opening> known = new HashMap<>();

  DianAccounts(IssuerDirectory directory, DianTuning tuning, InstantSource clock) {
    this.directory = directory;
    this.tuning = tuning;
    this.clock = clock;
  }

  /** The settings in force, if they name an account at the DIAN. */
  Optional<ProviderSettings> settings(IssuerNit issuer, Instant instant) {
    return directory
        .find(issuer)
        .flatMap(found -> found.at(instant))
        .filter(settings -> settings.dian() != null);
  }

  /** The account by the settings in force at an instant. */
  Opening at(IssuerNit issuer, Instant instant) {
    return settings(issuer, instant)
        .map(settings -> open(issuer, settings))
        .orElseGet(Opening::none);
  }

  /** The account of this name, in force or not; without a name the one in force. */
  Opening of(IssuerNit issuer, @Nullable Account name) {
    if (name == null) {
      return at(issuer, clock.instant());
    }
    return directory
        .find(issuer)
        .flatMap(found -> AccountNames.find(found, name, clock.instant()))
        .filter(settings -> settings.dian() != null)
        .map(settings -> open(issuer, settings))
        .orElseGet(Opening::none);
  }

  /** Reads the issuer's key files anew when they are needed next: certificates are renewed. */
  synchronized void forgetKeys(IssuerNit issuer) {
    known.keySet().removeIf(key -> key.issuer().equals(issuer));
  }

  private synchronized Opening open(IssuerNit issuer, ProviderSettings settings) {
    DianAccount account = settings.dian();
    return account == null
        ? Opening.none()
        : known.computeIfAbsent(new Key(issuer, settings), _ -> read(issuer, settings, account));
  }

  private Opening read(IssuerNit issuer, ProviderSettings settings, DianAccount account) {
    byte[] file;
    try {
      file = Files.readAllBytes(account.keyFile());
    } catch (IOException _) {
      return new Opening.Refused("dian.key-file cannot be read: " + account.keyFile());
    }
    return switch (Pkcs12Key.open(file, account.keyPassword().reveal().toCharArray())) {
      case KeyOpening.Opened(Pkcs12Key key) -> ready(issuer, settings, account, key);
      case KeyOpening.Refused(var refusal) ->
          new Opening.Refused("dian.key-file: " + refusal.sentence());
    };
  }

  private Opening ready(
      IssuerNit issuer, ProviderSettings settings, DianAccount account, Pkcs12Key key) {
    try {
      var software = new Software(account.softwareId(), new Nit(issuer.value()));
      return new Opening.Open(
          settings,
          account,
          environment(settings),
          key,
          Issuing.of(key, software, new SoftwarePin(account.pin().reveal())),
          service(settings, account, CallerKey.of(key)));
    } catch (IllegalArgumentException unfit) {
      return new Opening.Refused("the account at the DIAN is unfit: " + unfit.getMessage());
    }
  }

  private DianService service(ProviderSettings settings, DianAccount account, CallerKey key) {
    DianService shared = services.get(account.endpoint());
    if (shared != null) {
      return shared.withKey(key);
    }
    boolean production = settings.environment() == ProviderEnvironment.PRODUCTION;
    DianService first = DianService.open(tuning.at(account.endpoint(), production), key);
    services.put(account.endpoint(), first);
    return first;
  }

  private static Environment environment(ProviderSettings settings) {
    return switch (settings.environment()) {
      case PRODUCTION -> Environment.PRODUCTION;
      case SANDBOX, SIMULATOR -> Environment.TESTS;
    };
  }

  @Override
  public synchronized void close() {
    services.values().forEach(DianService::close);
  }

  private record Key(IssuerNit issuer, ProviderSettings settings) {}
}
