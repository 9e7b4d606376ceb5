package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the DIAN answers, in its own words. */
public final class Verdicts {

  public static final String SEND = "SendBillSync";
  public static final String STATUS = "GetStatus";
  public static final String READ = "GetXmlByDocumentKey";
  public static final String RANGES = "GetNumberingRange";

  private Verdicts() {}

  public static Reply accepted(String operation, String code) {
    return Reply.soap(
        ResponseXml.valid("00", "Procesado Correctamente.")
            .message("La Factura electrónica SETP990000001, ha sido autorizada.")
            .rule("Regla: FAJ43b, Notificación: Nombre informado No corresponde al registrado")
            .key(code)
            .file(applicationResponse(code))
            .answering(operation));
  }

  /** Accepted, with an answer that is no ApplicationResponse. */
  static Reply unreadable(String operation, String code) {
    return Reply.soap(
        ResponseXml.valid("00", "Procesado Correctamente.")
            .key(code)
            .file("no XML".getBytes(StandardCharsets.UTF_8))
            .answering(operation));
  }

  public static Reply rejected(String operation) {
    return Reply.soap(
        ResponseXml.invalid("99", "Validación contiene errores en campos mandatorios.")
            .rule("Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente.")
            .rule("Regla: FAJ43b, Notificación: Nombre informado No corresponde al registrado")
            .answering(operation));
  }

  /** Rejected by one rule. */
  static Reply rejected(String operation, String rule) {
    return Reply.soap(
        ResponseXml.invalid("99", "Validación contiene errores en campos mandatorios.")
            .rule("Regla: %s, Rechazo: No se cumple.".formatted(rule))
            .answering(operation));
  }

  static Reply processedBefore(String code) {
    return Reply.soap(
        ResponseXml.invalid("99", "Validación contiene errores en campos mandatorios.")
            .rule("Regla: 90, Rechazo: Documento procesado anteriormente.")
            .key(code)
            .answering(SEND));
  }

  public static Reply status(String operation, String code, String description) {
    return Reply.soap(ResponseXml.invalid(code, description).answering(operation));
  }

  /** The document under another code, as GetXmlByDocumentKey gives it. */
  public static Reply document(byte[] xml) {
    return Reply.soap(
        Envelopes.of(
            READ,
            "<b:Code>100</b:Code><b:Message>Accion completada OK.</b:Message>"
                + "<b:XmlBytesBase64>%s</b:XmlBytesBase64>"
                    .formatted(Base64.getEncoder().encodeToString(xml))));
  }

  static Reply noDocument() {
    return Reply.soap(
        Envelopes.of(READ, "<b:Code>404</b:Code><b:Message>no encontrado</b:Message>"));
  }

  /** The range of the settings, with this technical key. */
  public static Reply ranges(String technicalKey) {
    return Reply.soap(
        Envelopes.of(
            RANGES,
            """
            <b:OperationCode>100</b:OperationCode>\
            <b:OperationDescription>Acción completada OK.</b:OperationDescription>\
            <b:ResponseList><b:NumberRangeResponse>\
            <b:ResolutionNumber>18760000001</b:ResolutionNumber>\
            <b:ResolutionDate>2019-01-19</b:ResolutionDate><b:Prefix>SETP</b:Prefix>\
            <b:FromNumber>990000000</b:FromNumber><b:ToNumber>995000000</b:ToNumber>\
            <b:ValidDateFrom>2019-01-19</b:ValidDateFrom><b:ValidDateTo>2030-01-19</b:ValidDateTo>\
            <b:TechnicalKey>%s</b:TechnicalKey></b:NumberRangeResponse></b:ResponseList>\
            """
                .formatted(technicalKey)));
  }

  /** The DIAN's word that it validated, as short as can be. */
  private static byte[] applicationResponse(String code) {
    return """
    <ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" \
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
    <cbc:IssueDate>2026-03-16</cbc:IssueDate><cbc:IssueTime>12:00:03-05:00</cbc:IssueTime>\
    <cac:DocumentResponse><cac:Response><cbc:ResponseCode>02</cbc:ResponseCode></cac:Response>\
    <cac:DocumentReference><cbc:UUID>%s</cbc:UUID></cac:DocumentReference></cac:DocumentResponse>\
    </ApplicationResponse>\
    """
        .formatted(code)
        .getBytes(StandardCharsets.UTF_8);
  }
}
