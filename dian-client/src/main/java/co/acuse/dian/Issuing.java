package co.acuse.dian;

import co.acuse.dian.attached.AttachedDocument;
import co.acuse.dian.attached.SignedContainer;
import co.acuse.dian.code.CodeInputs;
import co.acuse.dian.code.Cude;
import co.acuse.dian.code.Cufe;
import co.acuse.dian.code.DocumentCode;
import co.acuse.dian.code.QrText;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.SoftwareSecurityCode;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Software;
import co.acuse.dian.document.UuidKind;
import co.acuse.dian.signature.SignerRole;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.signature.XadesSigner;
import co.acuse.dian.ubl.DocumentCodes;
import co.acuse.dian.ubl.UblWriter;
import co.acuse.dian.validation.Finding;
import co.acuse.dian.validation.LocalValidation;
import co.acuse.dian.validation.Validation;
import co.acuse.dian.xml.CanonicalDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns documents into the bytes that the DIAN takes, with the key and the software of one issuer:
 * CUFE or CUDE, SoftwareSecurityCode, UBL, signature. Usable by several threads.
 */
public final class Issuing {

  private final XadesSigner signer;
  private final Software software;
  private final SoftwarePin pin;

  private Issuing(XadesSigner signer, Software software, SoftwarePin pin) {
    this.signer = signer;
    this.software = software;
    this.pin = pin;
  }

  /**
   * The issuer signs with a key of its own.
   *
   * @param key not checked here, see {@link co.acuse.dian.signature.CertificateCheck}
   * @param software that the DIAN registered; the documents have to name it
   * @param pin of that software
   */
  public static Issuing of(SigningKey key, Software software, SoftwarePin pin) {
    return new Issuing(new XadesSigner(key, SignerRole.SUPPLIER), software, pin);
  }

  /**
   * Signs a document as it is given: nothing of it is checked here, see {@link #issue}. The same
   * input gives the same bytes.
   *
   * @param rangeKey of the numbering range, for invoices of the types 01, 02 and 04, which have a
   *     CUFE (annex 1.9, 11.2); null for type 03 and notes, whose CUDE has the PIN in its place
   *     (11.4)
   * @param signingTime the issue date and time itself; for type 04 any time on the issue date (rule
   *     FAD09e)
   * @param signatureId names the signature; a new one for each
   * @throws IllegalArgumentException when one of these does not go with the document
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  public SignedDocument sign(
      DianDocument document,
      @Nullable TechnicalKey rangeKey,
      Instant signingTime,
      UUID signatureId) {
    Unsigned unsigned = write(document, rangeKey, signingTime);
    byte[] bytes = signer.sign(unsigned.xml(), signingTime, signatureId);
    return SignedDocument.of(document, unsigned.code(), unsigned.qrText(), bytes);
  }

  /**
   * Writes a document as it would be signed, and throws it away: whoever numbers documents knows
   * then that nothing but the key can keep this one from being signed, whatever its number.
   *
   * @param rangeKey as for {@link #sign(DianDocument, TechnicalKey, Instant, UUID)}
   * @param signingTime as for the same
   * @throws IllegalArgumentException when one of these does not go with the document, or the
   *     document holds what cannot be written
   */
  public void rehearse(
      DianDocument document, @Nullable TechnicalKey rangeKey, Instant signingTime) {
    var _ = write(document, rangeKey, signingTime);
  }

  private Unsigned write(
      DianDocument document, @Nullable TechnicalKey rangeKey, Instant signingTime) {
    Content content = document.content();
    refuseOtherSoftware(content.software());
    SigningTimeRule.refuseUnfit(document, signingTime);
    CodeInputs inputs = HashedContent.of(content);
    DocumentCode code = code(document.uuidKind(), inputs, rangeKey);
    String qrText = QrText.of(inputs, HashedContent.taxesBesidesIva(content), code);
    return new Unsigned(UblWriter.write(document, codes(inputs, code)), code, qrText);
  }

  /**
   * Signs a document at its issue time, under an id that follows from issuer, kind and number. The
   * same input gives the same bytes.
   *
   * @param rangeKey as for {@link #sign(DianDocument, TechnicalKey, Instant, UUID)}
   * @throws IllegalArgumentException when the key does not go with the document, or for type 04,
   *     which is signed anew in the contingency and has to be told when
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  public SignedDocument sign(DianDocument document, @Nullable TechnicalKey rangeKey) {
    Instant signingTime = SigningTimeRule.issueTime(document);
    return sign(document, rangeKey, signingTime, SignatureId.of(document));
  }

  /**
   * Signs a document if the DIAN is not known to reject it. Signs nothing that its content speaks
   * against; where the validation covers the XML, that is looked at in the very bytes that would be
   * sent.
   *
   * @param rangeKey as for {@link #sign(DianDocument, TechnicalKey, Instant, UUID)}
   * @param signingTime as for the same
   * @param signatureId as for the same
   * @throws IllegalArgumentException when one of these does not go with the document
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  public Issuance issue(
      DianDocument document,
      @Nullable TechnicalKey rangeKey,
      Instant signingTime,
      UUID signatureId,
      LocalValidation validation) {
    return switch (validation.content(document)) {
      case Validation.Refused(var findings) -> new Issuance.Refused(findings);
      case Validation.Passed(var notices) ->
          issued(sign(document, rangeKey, signingTime, signatureId), notices, validation);
    };
  }

  private static Issuance issued(
      SignedDocument signed, List<Finding> notices, LocalValidation validation) {
    if (!validation.coversXml()) {
      return new Issuance.Issued(signed, notices);
    }
    Validation ofXml = validation.xml(signed.bytes());
    List<Finding> all = Stream.concat(notices.stream(), ofXml.findings().stream()).toList();
    return switch (ofXml) {
      case Validation.Refused _ -> new Issuance.Refused(all);
      case Validation.Passed _ -> new Issuance.Issued(signed, all);
    };
  }

  /**
   * Signs the container that the buyer gets, at its issue time. The same input gives the same
   * bytes.
   *
   * @param signatureId names the signature; a new one for each
   * @throws IllegalArgumentException when it would be too large to be read again
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  public SignedContainer attach(AttachedDocument container, UUID signatureId) {
    return SignedContainer.of(container, signer, signatureId);
  }

  /** Another software's PIN would make each document fail with FAB27b. */
  private void refuseOtherSoftware(Software named) {
    if (!named.equals(software)) {
      throw new IllegalArgumentException(
          "The document names the software %s, the PIN is that of %s: use the same in both"
              .formatted(named.id(), software.id()));
    }
  }

  private DocumentCode code(UuidKind kind, CodeInputs inputs, @Nullable TechnicalKey rangeKey) {
    return switch (kind) {
      case CUFE -> {
        if (rangeKey == null) {
          throw new IllegalArgumentException(
              "%s has a CUFE: give the technical key of its numbering range"
                  .formatted(inputs.number()));
        }
        yield Cufe.of(inputs, rangeKey);
      }
      case CUDE -> {
        if (rangeKey != null) {
          throw new IllegalArgumentException(
              "%s has a CUDE, which takes the software's PIN: leave the technical key out"
                  .formatted(inputs.number()));
        }
        yield Cude.of(inputs, pin);
      }
    };
  }

  private DocumentCodes codes(CodeInputs inputs, DocumentCode code) {
    var security = SoftwareSecurityCode.of(software.id(), pin, inputs.number());
    return new DocumentCodes(code.value(), security.value(), inputs.environment().lookupUrl(code));
  }

  private record Unsigned(CanonicalDocument xml, DocumentCode code, String qrText) {}

  /** Says nothing of key and PIN: this ends up in logs. */
  @Override
  public String toString() {
    return "Issuing[" + software.id() + "]";
  }
}
