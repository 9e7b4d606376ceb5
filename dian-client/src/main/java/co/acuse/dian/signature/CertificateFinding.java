package co.acuse.dian.signature;

import java.time.Instant;
import java.util.List;

/** What is wrong with a certificate, or soon will be. */
public sealed interface CertificateFinding {

  /** It is of use only from then on. */
  record NotYetValid(Instant from) implements CertificateFinding {}

  /** The DIAN refuses what it signs now (annex 1.9, rule ZD02). */
  record Expired(Instant since) implements CertificateFinding {}

  /**
   * It is still good, but should be renewed.
   *
   * @param daysLeft whole days; 0 on the last one
   */
  record ExpiresSoon(long daysLeft) implements CertificateFinding {}

  /**
   * It is not meant for signing documents (rule ZD07).
   *
   * @param usages those that it lacks, of digitalSignature and nonRepudiation
   */
  record UsageMissing(List<String> usages) implements CertificateFinding {

    public UsageMissing {
      usages = List.copyOf(usages);
    }
  }

  /** Its subject does not tell the issuer's NIT (rule ZE03). */
  record OtherSubject(String issuerNit) implements CertificateFinding {}

  /**
   * Its key is not for RSA, or shorter than 2048 bits.
   *
   * @param bits 0 when the key is not for RSA
   */
  record WeakKey(String algorithm, int bits) implements CertificateFinding {}

  /** It vouches for itself, which the DIAN does not take, not even in tests. */
  record SelfSigned() implements CertificateFinding {}

  /** Whether the DIAN would refuse what is signed with it now. */
  default boolean preventsSigning() {
    return switch (this) {
      case ExpiresSoon _ -> false;
      case NotYetValid _, Expired _, UsageMissing _, OtherSubject _, WeakKey _, SelfSigned _ ->
          true;
    };
  }
}
