package co.acuse.factus.document;

import co.acuse.factus.call.AnswerReader;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A file of a document.
 *
 * @param name as the DIAN names it, without extension; empty when the provider names none
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record FactusFile(String name, byte[] content) {

  static AnswerReader<FactusFile> reader(String contentField) {
    return AnswerReader.ofData(data ->
        bytes(data.path(contentField))
            .map(content -> new FactusFile(data.path("file_name").asString(""), content)));
  }

  /** Base64, with or without line breaks or a {@code data:} prefix. */
  static Optional<byte[]> bytes(JsonNode base64) {
    String text = base64.asString("");
    String encoded = text.substring(text.indexOf(',') + 1).replaceAll("\\s", "");
    try {
      return encoded.isEmpty()
          ? Optional.empty()
          : Optional.of(Base64.getDecoder().decode(encoded));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "FactusFile[%s, %d bytes]".formatted(name, content.length);
  }
}
