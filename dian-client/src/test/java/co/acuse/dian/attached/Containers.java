package co.acuse.dian.attached;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.signature.JavasVerifier;
import co.acuse.dian.signature.SignerRole;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.signature.XadesSigner;
import co.acuse.dian.ubl.DocumentCodes;
import co.acuse.dian.ubl.UblWriter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents, the DIAN's answers to them, and containers of both. */
public final class Containers {

  static final String CUFE = "a1".repeat(48);

  /** The document's day, half an hour later. */
  static final IssueMoment ISSUED = IssueMoment.of(Instant.parse("2026-03-02T14:35:07Z"));

  private static final UUID ID = UUID.fromString("5e0c3b52-0000-4000-8000-000000000009");
  private static final XadesSigner SIGNER = new XadesSigner(TestKeys.key(), SignerRole.SUPPLIER);

  private Containers() {}

  static byte[] signed(DianDocument document) {
    var codes = new DocumentCodes(CUFE, "b2".repeat(48), "https://example.com/" + CUFE);
    return SIGNER.sign(UblWriter.write(document, codes), Instant.parse("2026-03-02T14:05:07Z"), ID);
  }

  /** The DIAN's answer, as short as can be. */
  public static byte[] response(String documentCode, String responseCode) {
    return """
    <?xml version="1.0" encoding="utf-8" standalone="no"?><ApplicationResponse \
    xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" \
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <cbc:UUID schemeName="CUDE-SHA384">c3</cbc:UUID>
      <cbc:IssueDate>2026-03-02</cbc:IssueDate>
      <cbc:IssueTime>09:05:11-05:00</cbc:IssueTime>
      <cac:DocumentResponse>
        <cac:Response><cbc:ResponseCode>%s</cbc:ResponseCode>\
    <cbc:Description>Documento validado por la DIAN: ñ &amp; más</cbc:Description></cac:Response>
        <cac:DocumentReference><cbc:UUID>%s</cbc:UUID></cac:DocumentReference>
        <cac:LineResponse><cac:Response><cbc:ResponseCode>0000</cbc:ResponseCode></cac:Response>\
    </cac:LineResponse>
      </cac:DocumentResponse>
    </ApplicationResponse>\
    """
        .formatted(responseCode, documentCode)
        .getBytes(UTF_8);
  }

  /** A document by somebody else's software, without signature. */
  static String foreign(String declaration, String note) {
    return declaration
        + """
        <fe:Invoice xmlns:fe="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
        xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
        <b:ProfileExecutionID>2</b:ProfileExecutionID><b:ID>SETP1</b:ID>\
        <b:UUID schemeName="CUFE-SHA384">%s</b:UUID><b:IssueDate>2026-03-02</b:IssueDate>\
        %s%s<b:Note>\
        """
            .formatted(
                CUFE,
                foreignParty("AccountingSupplierParty", "900508908"),
                foreignParty("AccountingCustomerParty", "800199436"))
        + note
        + "</b:Note></fe:Invoice>";
  }

  private static String foreignParty(String role, String nit) {
    return """
    <a:%1$s><a:Party><a:PartyTaxScheme><b:RegistrationName>Otro %2$s</b:RegistrationName>\
    <b:CompanyID schemeName="31">%2$s</b:CompanyID></a:PartyTaxScheme></a:Party></a:%1$s>\
    """
        .formatted(role, nit);
  }

  static SignedContainer of(byte[] document, byte @Nullable [] response) {
    return of(
        new AttachedDocument(
            "AD-1",
            ISSUED,
            EnclosedDocument.of(document),
            response == null ? null : ApplicationResponse.of(response)));
  }

  static SignedContainer of(AttachedDocument container) {
    return SignedContainer.of(container, SIGNER, ID);
  }

  static boolean verified(byte[] signed) {
    return JavasVerifier.accepts(signed, TestKeys.key().certificate().getPublicKey());
  }
}
