package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.soap.Operation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one document.
 *
 * @param messages what the rules say; null: no rule was asked
 * @param file the ApplicationResponse
 */
// Two of these are never compared; the file is written as it is.
@SuppressWarnings("ArrayRecordComponent")
public record DianResponse(
    @Nullable List<String> messages,
    boolean valid,
    String code,
    String description,
    @Nullable String message,
    byte @Nullable [] file,
    @Nullable String key,
    @Nullable String fileName) {

  private static final String ARRAYS =
      " xmlns:c=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"";
  private static final String INVALID = "Validación contiene errores en campos mandatorios.";
  private static final String MANDATORY = "Documento con errores en campos mandatorios.";

  /** A document is issued. */
  public static DianResponse accepted(
      List<String> messages, String sentence, byte[] file, String key, String fileName) {
    return new DianResponse(
        messages, true, "00", "Procesado Correctamente.", sentence, file, key, fileName);
  }

  /** A document is refused by rules. */
  public static DianResponse rejected(
      List<String> messages, byte @Nullable [] file, @Nullable String key, String fileName) {
    return new DianResponse(messages, false, "99", INVALID, MANDATORY, file, key, fileName);
  }

  /** Rule 90: the number is used up, by the document with this key. */
  public static DianResponse alreadyProcessed(byte[] file, String key, String fileName) {
    return rejected(
        List.of("Regla: 90, Rechazo: Documento procesado anteriormente."), file, key, fileName);
  }

  /** Not even looked at. */
  public static DianResponse notTaken(String text) {
    return new DianResponse(List.of(), false, "89", text, null, null, null, null);
  }

  /** Something is known about a document, and told in a sentence. */
  public static DianResponse found(String sentence, String key) {
    return new DianResponse(
        null, true, "00", "Procesado Correctamente.", sentence, null, key, null);
  }

  /** An event is registered. Its own ApplicationResponse is not made here. */
  public static DianResponse registered(List<String> messages, String key, String fileName) {
    return new DianResponse(
        messages,
        true,
        "00",
        "Procesado Correctamente.",
        "El Evento ha sido autorizado.",
        null,
        key,
        fileName);
  }

  public static DianResponse unknown() {
    return bare("66", "TrackId no existe en los registros de la DIAN.", null);
  }

  public static DianResponse inProcess(String key) {
    return bare("98", "En Proceso", key);
  }

  public static DianResponse batchInProcess() {
    return bare("", "Batch en proceso de validación.", null);
  }

  /** Neither yes nor no: the authority failed over its own answer. */
  public static DianResponse withoutAnswer(@Nullable String key) {
    return new DianResponse(
        List.of(),
        false,
        "66",
        "Error al generar ApplicationResponse. Inténtelo más tarde.",
        null,
        null,
        key,
        null);
  }

  /** No answer of a document, but on a question about one. */
  public static DianResponse bare(String code, String description, @Nullable String key) {
    return new DianResponse(null, false, code, description, null, null, key, null);
  }

  /** The result's element. */
  public String toResult(Operation operation) {
    return Fields.result(operation.wireName(), "DianResponse", fields());
  }

  /** The result's element for several. */
  public static String toResult(Operation operation, List<DianResponse> all) {
    String content =
        all.stream()
            .map(one -> "<b:DianResponse>" + one.fields() + "</b:DianResponse>")
            .collect(Collectors.joining());
    return Fields.result(operation.wireName(), "DianResponse", content);
  }

  private String fields() {
    return new Fields("b")
        .raw("ErrorMessage", ARRAYS, messages == null ? null : strings(messages))
        .flag("IsValid", valid)
        .text("StatusCode", code)
        .text("StatusDescription", description)
        .text("StatusMessage", message)
        .bytes("XmlBase64Bytes", file)
        .bytes("XmlBytes", null)
        .text("XmlDocumentKey", key)
        .text("XmlFileName", fileName)
        .toString();
  }

  private static String strings(List<String> texts) {
    Fields fields = new Fields("c");
    texts.forEach(text -> fields.text("string", text));
    return fields.toString();
  }
}
