package co.acuse.dian.signature;

import co.acuse.dian.code.CheckDigit;
import co.acuse.dian.signature.CertificateFinding.Expired;
import co.acuse.dian.signature.CertificateFinding.ExpiresSoon;
import co.acuse.dian.signature.CertificateFinding.NotYetValid;
import co.acuse.dian.signature.CertificateFinding.OtherSubject;
import co.acuse.dian.signature.CertificateFinding.SelfSigned;
import co.acuse.dian.signature.CertificateFinding.UsageMissing;
import co.acuse.dian.signature.CertificateFinding.WeakKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at an issuer's certificate before the DIAN does (signature policy 2; annex 1.9, rules ZD02
 * to ZD07 and ZE03). Whether it is revoked, and who vouches for it, is not looked at.
 *
 * @param issuerNit digits without the check digit
 * @param warnDays with so many days left or fewer a certificate expires soon
 */
public record CertificateCheck(String issuerNit, int warnDays) {

  private static final Pattern NIT = Pattern.compile("[0-9]{1,15}");
  private static final int FEWEST_BITS = 2048;

  public CertificateCheck {
    if (!NIT.matcher(issuerNit).matches()) {
      throw new IllegalArgumentException(
          "The issuer's NIT needs digits only, without dots, dash or check digit");
    }
  }

  /** All that is found, nothing when the certificate is good. */
  public List<CertificateFinding> findings(X509Certificate certificate, Instant now) {
    return Stream.of(
            validity(certificate, now),
            usage(certificate),
            subject(certificate),
            key(certificate.getPublicKey()),
            issuer(certificate))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<CertificateFinding> validity(X509Certificate certificate, Instant now) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (now.isBefore(from)) {
      return Optional.of(new NotYetValid(from));
    }
    if (now.isAfter(until)) {
      return Optional.of(new Expired(until));
    }
    long daysLeft = Duration.between(now, until).toDays();
    return daysLeft <= warnDays ? Optional.of(new ExpiresSoon(daysLeft)) : Optional.empty();
  }

  /** The DIAN asks for both usages, so a certificate that names none is as bad. */
  private static Optional<CertificateFinding> usage(X509Certificate certificate) {
    boolean[] named = certificate.getKeyUsage();
    var missing = new ArrayList<String>();
    if (named == null || !named[0]) {
      missing.add("digitalSignature");
    }
    if (named == null || !named[1]) {
      missing.add("nonRepudiation");
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(new UsageMissing(missing));
  }

  private Optional<CertificateFinding> subject(X509Certificate certificate) {
    Pattern nit = nitInText();
    return SubjectTexts.of(certificate.getSubjectX500Principal()).stream()
            .map(text -> text.replaceAll("[.\\s]", ""))
            .anyMatch(text -> nit.matcher(text).find())
        ? Optional.empty()
        : Optional.of(new OtherSubject(issuerNit));
  }

  /** Each authority has its own attribute for it, with or without check digit. */
  private Pattern nitInText() {
    return Pattern.compile(
        "(?<![0-9])%s(-?%d)?(?![0-9])".formatted(issuerNit, CheckDigit.of(issuerNit)));
  }

  private static Optional<CertificateFinding> key(PublicKey key) {
    int bits = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
    return bits >= FEWEST_BITS
        ? Optional.empty()
        : Optional.of(new WeakKey(key.getAlgorithm(), bits));
  }

  private static Optional<CertificateFinding> issuer(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())
        ? Optional.of(new SelfSigned())
        : Optional.empty();
  }
}
