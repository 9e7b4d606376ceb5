package co.acuse.dian.soap.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.soap.testing.TestKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own XML signatures judge the envelope that is written by hand. */
class SignatureTests {

  private static final URI ENDPOINT =
      URI.create("https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc");
  private static final Instant NOW = Instant.parse("2026-03-02T17:00:00.120Z");
  private static final UUID ID = UUID.fromString("23a46708-e0a6-43a9-a217-6601a21e3fa1");

  @ParameterizedTest
  @EnumSource(KeyReference.class)
  void othersCanVerifyTheSignature(KeyReference reference) throws Exception {
    var envelope = new VerifiedEnvelope(envelope(reference));

    assertThat(envelope.isValid()).isTrue();
    assertThat(envelope.signedIds()).containsExactly("#id-" + ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vpfe-hab.dian.gov.co", "<ds:DigestValue>", "wsu:Id=\"id-", "<ds:SignatureValue>"})
  void oneChangedByteBreaksIt(String before) throws Exception {
    String whole = envelope(KeyReference.DIRECT);
    int at = before.startsWith("vpfe") ? whole.indexOf(before) : after(whole, before);
    char other = whole.charAt(at) == 'x' ? 'y' : 'x';
    String changed = whole.substring(0, at) + other + whole.substring(at + 1);

    assertThat(new VerifiedEnvelope(changed).isValid()).isFalse();
  }

  @Test
  void anotherKeysCertificateBreaksIt() throws Exception {
    String own = Base64.getEncoder().encodeToString(TestKey.rsa().encodedCertificate());
    String other = Base64.getEncoder().encodeToString(TestKey.another().encodedCertificate());
    String changed = envelope(KeyReference.DIRECT).replace(own, other);

    assertThat(new VerifiedEnvelope(changed).isValid()).isFalse();
  }

  @Test
  void whatIsSignedStandsInTheMessageByteForByte() throws Exception {
    String whole = envelope(KeyReference.DIRECT);
    var envelope = new VerifiedEnvelope(whole);

    assertThat(envelope.canonicalTo()).startsWith("<wsa:To ").isSubstringOf(whole);
    assertThat(envelope.canonicalSignedInfo()).startsWith("<ds:SignedInfo ").isSubstringOf(whole);
  }

  @Test
  void aDirectReferencePointsAtTheCertificateInTheMessage() throws Exception {
    var envelope = new VerifiedEnvelope(envelope(KeyReference.DIRECT));

    assertThat(envelope.attribute("wsse:Reference", "URI")).isEqualTo("#X509-" + ID);
    assertThat(envelope.attribute("wsse:BinarySecurityToken", "wsu:Id")).isEqualTo("X509-" + ID);
  }

  @Test
  void aThumbprintIsThatOfTheCertificateInTheMessage() throws Exception {
    byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(TestKey.rsa().encodedCertificate());
    var envelope = new VerifiedEnvelope(envelope(KeyReference.THUMBPRINT));

    assertThat(envelope.text("wsse:KeyIdentifier"))
        .isEqualTo(Base64.getEncoder().encodeToString(sha1));
    assertThat(envelope.attribute("wsse:KeyIdentifier", "ValueType")).endsWith("#ThumbprintSHA1");
    assertThat(envelope.text("wsse:BinarySecurityToken")).isNotEmpty();
  }

  @Test
  void theHeaderIsLaidOutStrictly() throws Exception {
    var envelope = new VerifiedEnvelope(envelope(KeyReference.DIRECT));

    assertThat(envelope.children("wsse:Security"))
        .containsExactly("wsu:Timestamp", "wsse:BinarySecurityToken", "ds:Signature");
    assertThat(envelope.children("soap:Header"))
        .containsExactly("wsse:Security", "wsa:Action", "wsa:To");
    assertThat(envelope.attribute("wsse:Security", "soap:mustUnderstand")).isEqualTo("1");
  }

  @Test
  void theTimestampIsUtcToTheMillisecond() throws Exception {
    var envelope = new VerifiedEnvelope(envelope(KeyReference.DIRECT));

    assertThat(envelope.text("wsu:Created")).isEqualTo("2026-03-02T17:00:00.120Z");
    assertThat(envelope.text("wsu:Expires")).isEqualTo("2026-03-02T17:05:00.120Z");
  }

  @Test
  void anAddressWithAnAmpersandIsSignedAsItIsRead() throws Exception {
    var writer =
        new EnvelopeWriter(
            URI.create("https://host.example/a&b/ñ"),
            TestKey.rsa(),
            KeyReference.DIRECT,
            Duration.ofMinutes(5));
    var envelope = new VerifiedEnvelope(write(writer));

    assertThat(envelope.isValid()).isTrue();
    assertThat(envelope.text("wsa:To")).isEqualTo("https://host.example/a&b/ñ");
  }

  private static String envelope(KeyReference reference) {
    return write(new EnvelopeWriter(ENDPOINT, TestKey.rsa(), reference, Duration.ofMinutes(5)));
  }

  private static String write(EnvelopeWriter writer) {
    var call = OperationCall.of(Operation.GET_STATUS).with("trackId", "x");
    return new String(writer.write(call, NOW, ID).bytes(), StandardCharsets.UTF_8);
  }

  private static int after(String whole, String before) {
    return whole.indexOf(before) + before.length();
  }
}
