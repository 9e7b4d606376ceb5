package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.authority.Certificates;
import co.acuse.simulator.dian.signature.Verification;
import co.acuse.simulator.dian.signature.XadesVerifier;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** By whom it was signed and when (signature policy 2; annex 1.9, rules Z). */
final class SignatureRules implements Rule {

  private final Authority authority;

  SignatureRules(Authority authority) {
    this.authority = authority;
  }

  @Override
  public void check(Examined examined, Findings findings) {
    UblDocument document = examined.document();
    check(
        new Signed(
            document.root(),
            document.signatures(),
            document.issueDate(),
            examined.issuer().nit(),
            examined.now()),
        findings);
  }

  void check(Signed signed, Findings findings) {
    switch (XadesVerifier.verify(signed.root(), signed.signatures())) {
      case Verification.Broken(String rule, String text) -> findings.rejectAny(rule, text);
      case Verification.Sound sound -> {
        certificate(sound.certificate(), signed, findings);
        if (!signed.issued().equals(Optional.of(sound.signedAt().toLocalDate()))) {
          findings.notice(
              "AD09e",
              "Valida que fecha de generación de la factura sea igual a la fecha de firma");
        }
      }
    }
  }

  private void certificate(X509Certificate certificate, Signed signed, Findings findings) {
    if (!authority.vouchesFor(certificate)) {
      findings.rejectAny(
          "ZD05", "La entidad de certificación que emitió el certificado no es reconocida");
      return;
    }
    if (!Certificates.nitOf(certificate).equals(signed.nit())) {
      findings.rejectAny("ZE03", "El certificado no corresponde al NIT del emisor");
    }
    if (!Certificates.isValidAt(certificate, signed.now())) {
      findings.rejectAny("ZD02", "El certificado se encuentra vencido o aún no está vigente");
    }
    if (authority.isRevoked(certificate)) {
      findings.rejectAny("ZD04", "El certificado se encuentra revocado");
    }
    if (!Certificates.isForSigning(certificate)) {
      findings.rejectAny("ZD07", "El uso del certificado no permite firmar documentos");
    }
  }
}
