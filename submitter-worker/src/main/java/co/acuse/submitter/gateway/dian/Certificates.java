package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.dian.signature.CertificateCheck;
import co.acuse.dian.signature.CertificateFinding;
import co.acuse.dian.signature.SigningKey;
import java.time.Instant;
import java.util.List;

/** What keeps a certificate from signing for an issuer, in words that say what to do. */
final class Certificates {

  private static final int NO_WARNING = 0;

  private Certificates() {}

  static List<String> obstacles(IssuerNit issuer, SigningKey key, Instant now) {
    return new CertificateCheck(issuer.value(), NO_WARNING)
        .findings(key.certificate(), now).stream()
            .filter(CertificateFinding::preventsSigning)
            .map(Certificates::text)
            .toList();
  }

  private static String text(CertificateFinding finding) {
    return switch (finding) {
      case CertificateFinding.NotYetValid(Instant from) ->
          "El certificado solo vale desde %s.".formatted(from);
      case CertificateFinding.Expired(Instant since) ->
          "El certificado venció el %s: renuévelo.".formatted(since);
      case CertificateFinding.ExpiresSoon(long days) ->
          "El certificado vence en %d días.".formatted(days);
      case CertificateFinding.UsageMissing(List<String> usages) ->
          "El certificado no sirve para firmar documentos (le falta %s)."
              .formatted(String.join(", ", usages));
      case CertificateFinding.OtherSubject(String nit) ->
          "El certificado no nombra el NIT %s.".formatted(nit);
      case CertificateFinding.WeakKey(String algorithm, int bits) ->
          "La llave del certificado (%s, %d bits) no es RSA de 2048 bits o más."
              .formatted(algorithm, bits);
      case CertificateFinding.SelfSigned _ ->
          "El certificado está firmado por sí mismo: la DIAN pide uno de una entidad acreditada.";
    };
  }
}
