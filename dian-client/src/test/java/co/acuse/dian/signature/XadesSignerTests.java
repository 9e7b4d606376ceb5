package co.acuse.dian.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.xml.CanonicalDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class XadesSignerTests {

  /** Already tomorrow in UTC. */
  private static final Instant TIME = Instant.parse("2026-03-01T02:30:00.125Z");

  private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");
  private static final String NAME = "xmldsig-" + ID;
  private static final XadesSigner SIGNER = new XadesSigner(TestKeys.key(), SignerRole.SUPPLIER);
  private static final byte[] SIGNED = SIGNER.sign(CanonicalFixture.invoice(), TIME, ID);
  private static final String TEXT = new String(SIGNED, StandardCharsets.UTF_8);

  @Test
  void javasOwnVerifierAcceptsTheSignature() {
    assertThat(accepted(SIGNED)).isTrue();
  }

  @Test
  void aDocumentThatDoesNotDeclareTheSignaturesNamespacesIsSignedToo() {
    byte[] signed = SIGNER.sign(CanonicalFixture.bare(), TIME, ID);

    assertThat(accepted(signed)).isTrue();
  }

  /** Inclusive canonical XML: even one that nothing in the signature uses belongs to its parts. */
  @Test
  void oneNamespaceLeftOutMakesTheSignatureVoid() {
    byte[] signed = SIGNER.sign(CanonicalFixture.withForgottenNamespace(), TIME, ID);

    assertThat(accepted(signed)).isFalse();
  }

  @Test
  void anotherKeyDoesNotVerifyIt() {
    assertThat(JavasVerifier.accepts(SIGNED, TestAuthority.INSTANCE.keys().getPublic())).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the namespace of the root | urn:example:Invoice-2 | urn:example:Invoice-3
          an unused namespace       | xmlns:xades141        | xmlns:xades142
          the number                | SETP990000001         | SETP990000002
          a letter with an accent   | Peñón                 | Penón
          an entity                 | Cía: 1 &lt;           | Cía: 1 &gt;
          a line break              | '</cbc:ID>\\n  <cbc'  | '</cbc:ID>\\n <cbc'
          an attribute              | b="ñ"                 | b="n"
          an empty element          | <cbc:Empty></cbc      | <cbc:Empty> </cbc
          the name of a reference   | -ref0" URI=""><ds:Transforms> | -ref1" URI=""><ds:Transforms>
          the hash function         | xmlenc#sha256         | xmlenc#sha512
          the canonical form        | REC-xml-c14n-20010315 | REC-xml-c14n-20010315#WithComments
          the certificate           | <ds:X509Certificate>  | '<ds:X509Certificate> '
          what is in KeyInfo        | </ds:X509Data>        | ' </ds:X509Data>'
          the signing time          | T21:30:00.125-05:00   | T21:30:00.126-05:00
          the certificate digest    | <xades:CertDigest>    | '<xades:CertDigest> '
          the certificate authority | Señales               | Senales
          the serial number         | 12345678901234567890  | 12345678901234567891
          the policy                | politicadefirma/v2    | politicadefirma/v1
          the hash of the policy    | dMoMvtcG5aIzgYo0      | dMoMvtcG5aIzgYo1
          the role                  | supplier              | supplies
          """)
  void anyChangeIsFound(String what, String before, String after) {
    String old = before.replace("\\n", "\n");
    assertThat(TEXT).as(what).contains(old);

    String changed = TEXT.replace(old, after.replace("\\n", "\n"));

    assertThat(accepted(changed.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ds:DigestValue, 0",
    "ds:DigestValue, 1",
    "ds:DigestValue, 2",
    "ds:SignatureValue, 0",
    "ds:X509Certificate, 0"
  })
  void anotherBitInABinaryValueIsFound(String element, int occurrence) {
    Matcher value = Pattern.compile("<" + element + "[^>]*>([^<]+)<").matcher(TEXT);
    for (int i = 0; i <= occurrence; i++) {
      assertThat(value.find()).isTrue();
    }
    byte[] bytes = Base64.getDecoder().decode(value.group(1));
    bytes[bytes.length - 1] = (byte) (bytes[bytes.length - 1] ^ 1);
    String other = Base64.getEncoder().encodeToString(bytes);
    String changed = TEXT.substring(0, value.start(1)) + other + TEXT.substring(value.end(1));

    assertThat(accepted(changed.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    byte[] again =
        new XadesSigner(TestKeys.key(), SignerRole.SUPPLIER)
            .sign(CanonicalFixture.invoice(), TIME, ID);

    assertThat(again).isEqualTo(SIGNED);
  }

  @Test
  void nothingButTheSignatureAndTheDeclarationIsAdded() {
    CanonicalDocument invoice = CanonicalFixture.invoice();

    assertThat(TEXT.replaceAll("(?s)<ds:Signature .*</ds:Signature>", ""))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + new String(invoice.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void itCoversTheDocumentTheKeyInfoAndThePropertiesInThisOrder() {
    assertThat(TEXT)
        .containsSubsequence(
            "<ds:CanonicalizationMethod Algorithm=\"" + Algorithms.CANONICAL_XML + "\">",
            "<ds:SignatureMethod Algorithm=\"" + Algorithms.RSA_SHA256 + "\">",
            "<ds:Reference Id=\"" + NAME + "-ref0\" URI=\"\"><ds:Transforms>",
            "#enveloped-signature\">",
            "<ds:Reference URI=\"#" + NAME + "-keyinfo\"><ds:DigestMethod",
            "<ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#"
                + NAME
                + "-signedprops\"><ds:DigestMethod",
            "</ds:SignedInfo><ds:SignatureValue",
            "<ds:KeyInfo Id=\"" + NAME + "-keyinfo\"><ds:X509Data><ds:X509Certificate>",
            "<ds:Object><xades:QualifyingProperties Target=\"#" + NAME + "\">",
            "<xades:SignedProperties Id=\"" + NAME + "-signedprops\">");
    assertThat(TEXT).containsOnlyOnce("<ds:X509Certificate>");
  }

  @Test
  void thePropertiesAreThoseOfThePolicyInItsOrder() {
    assertThat(TEXT)
        .containsSubsequence(
            "<xades:SigningTime>2026-02-28T21:30:00.125-05:00</xades:SigningTime>",
            "<xades:SigningCertificate><xades:Cert><xades:CertDigest>",
            "<ds:X509SerialNumber>12345678901234567890</ds:X509SerialNumber>",
            "<xades:SignaturePolicyIdentifier>",
            "/politicadefirma/v2/politicadefirmav2.pdf</xades:Identifier>",
            "<xades:Description>Política de firma para facturas electrónicas de la República de"
                + " Colombia.</xades:Description>",
            "<ds:DigestValue>dMoMvtcG5aIzgYo0tIsSQeVJBDnUnfSOfBpxXrmor0Y=</ds:DigestValue>",
            "<xades:ClaimedRole>supplier</xades:ClaimedRole>");
  }

  /** RFC 2253 turns the order round, and writes an e-mail address as hexadecimal digits. */
  @Test
  void theCertificatesIssuerIsNamedAsTheDiansExamplesNameTheirs() throws SAXException {
    String issuer =
        JavasVerifier.parse(SIGNED)
            .getElementsByTagNameNS(Algorithms.DS, "X509IssuerName")
            .item(0)
            .getTextContent();

    assertThat(issuer)
        .startsWith("1.2.840.113549.1.9.1=#1610")
        .contains("CN=Autoridad \\\"Ñandú\\\"")
        .endsWith("O=Certificación & Señales \\<de prueba\\>\\, S.A.,C=CO");
  }

  @Test
  void aProviderSignsAsThirdParty() {
    byte[] signed =
        new XadesSigner(TestKeys.key(), SignerRole.THIRD_PARTY)
            .sign(CanonicalFixture.invoice(), TIME, ID);

    assertThat(new String(signed, StandardCharsets.UTF_8))
        .contains("<xades:ClaimedRole>third party</xades:ClaimedRole>");
  }

  @Test
  void aDocumentThatUsesTheSignaturesPrefixForSomethingElseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIGNER.sign(CanonicalFixture.withOtherDs(), TIME, ID))
        .withMessageContaining("urn:example:ds");
  }

  private static boolean accepted(byte[] signed) {
    return JavasVerifier.accepts(signed, TestKeys.ISSUER.getPublic());
  }
}
