package co.acuse.simulator.dian.authority;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out and revokes certificates. */
@RestController
@RequestMapping("/admin/dian/certificates")
final class CertificateAdminController {

  private static final MediaType PKCS12 = MediaType.parseMediaType("application/x-pkcs12");
  private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

  private final Authority authority;
  private final Revocations revocations;

  CertificateAdminController(Authority authority, Revocations revocations) {
    this.authority = authority;
    this.revocations = revocations;
  }

  /**
   * What is wanted.
   *
   * @param password of the file and of the key in it
   * @param validFrom yesterday if absent
   * @param validTo two years from now if absent
   * @param forSigning true if absent
   * @param stranger made by an authority that nobody trusts; false if absent
   */
  record Order(
      String nit,
      @Nullable String name,
      String password,
      @Nullable Instant validFrom,
      @Nullable Instant validTo,
      @Nullable Boolean forSigning,
      @Nullable Boolean stranger) {

    CertificateOrder over(CertificateOrder usual) {
      return new CertificateOrder(
          nit,
          usual.name(),
          Objects.requireNonNullElse(validFrom, usual.validFrom()),
          Objects.requireNonNullElse(validTo, usual.validTo()),
          !Boolean.FALSE.equals(forSigning));
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
      return "Order[" + nit + "]";
    }
  }

  /** A PKCS#12 file with a key and a certificate made for it. */
  @PostMapping
  ResponseEntity<byte[]> make(@RequestBody Order order) {
    String name = Objects.requireNonNullElse(order.name(), "NIT " + order.nit());
    CertificateOrder wanted = order.over(authority.usual(order.nit(), name));
    Credential made =
        Boolean.TRUE.equals(order.stranger())
            ? authority.orderElsewhere(wanted)
            : authority.order(wanted);
    byte[] file = made.toPkcs12(order.nit(), order.password().toCharArray());
    return ResponseEntity.ok().contentType(PKCS12).body(file);
  }

  /** The certificate of the authority itself, for who wants to trust it. */
  @GetMapping("/authority")
  ResponseEntity<byte[]> authority() throws CertificateEncodingException {
    byte[] der = authority.root().certificate().getEncoded();
    String text =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END CERTIFICATE-----\n";
    return ResponseEntity.ok().contentType(PEM).body(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Revokes every certificate that a NIT has, and answers with their serial numbers. */
  @PostMapping("/{nit}/revoke")
  List<String> revoke(@PathVariable String nit) {
    return revocations.revokeAllOf(nit);
  }
}
