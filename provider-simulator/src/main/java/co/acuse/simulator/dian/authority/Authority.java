package co.acuse.simulator.dian.authority;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The certification authority that the simulated DIAN trusts. Its keys are made when they are first
 * needed: who uses another part of the simulator does not wait for them.
 */
public final class Authority {

  /** The NIT of the DIAN itself. */
  public static final String DIAN = "800197268";

  private static final String DIAN_NAME =
      "Unidad Especial Dirección de Impuestos y Aduanas Nacionales";
  private static final Duration AGE = Duration.ofDays(1);
  private static final Duration LIFE = Duration.ofDays(730);
  private static final Duration LIFE_OF_AUTHORITY = Duration.ofDays(3650);

  private final Path file;
  private final Revocations revocations;
  private final CertificateMaker maker;
  private final InstantSource clock;
  private @Nullable KeyFile keys;
  private @Nullable Credential stranger;

  /**
   * The authority whose keys are in this directory.
   *
   * @param directory exists
   */
  public Authority(
      Path directory, Revocations revocations, SecureRandom random, InstantSource clock) {
    this.file = directory.resolve("dian-keys.p12");
    this.revocations = revocations;
    this.maker = new CertificateMaker(random);
    this.clock = clock;
  }

  /** What the DIAN signs its answers with. */
  public Credential dian() {
    return of(DIAN, DIAN_NAME);
  }

  /** The credential of an issuer, always the same until it is revoked. */
  public synchronized Credential of(String nit, String name) {
    return keys()
        .find(nit)
        .filter(found -> !revocations.isRevoked(found.certificate()))
        .orElseGet(() -> {
          Credential made = order(usual(nit, name));
          keys().put(nit, made);
          return made;
        });
  }

  /** Whether this authority has signed a certificate. */
  public boolean vouchesFor(X509Certificate certificate) {
    try {
      certificate.verify(root().certificate().getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  public boolean isRevoked(X509Certificate certificate) {
    return revocations.isRevoked(certificate);
  }

  /** A certificate that is kept nowhere else. */
  synchronized Credential order(CertificateOrder order) {
    Credential made = maker.issue(order, root());
    revocations.issued(order.nit(), made.certificate());
    return made;
  }

  /** A certificate of an authority that nobody trusts. */
  synchronized Credential orderElsewhere(CertificateOrder order) {
    Credential elsewhere = stranger;
    if (elsewhere == null) {
      elsewhere = authority("Autoridad Desconocida");
      stranger = elsewhere;
    }
    return maker.issue(order, elsewhere);
  }

  synchronized Credential root() {
    return keys()
        .find("authority")
        .orElseGet(() -> {
          Credential made = authority("Autoridad de Certificación del Simulador");
          keys().put("authority", made);
          return made;
        });
  }

  CertificateOrder usual(String nit, String name) {
    Instant now = clock.instant();
    return new CertificateOrder(nit, name, now.minus(AGE), now.plus(LIFE), true);
  }

  private Credential authority(String name) {
    Instant now = clock.instant();
    return maker.authority(name, now.minus(LIFE_OF_AUTHORITY), now.plus(LIFE_OF_AUTHORITY));
  }

  private KeyFile keys() {
    KeyFile open = keys;
    if (open == null) {
      open = KeyFile.open(file);
      keys = open;
    }
    return open;
  }
}
