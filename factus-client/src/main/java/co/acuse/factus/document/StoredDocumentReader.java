package co.acuse.factus.document;

import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.json.AnswerJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a document out of {@code data}, flat or wrapped. */
final class StoredDocumentReader {

  private static final List<String> WRAPPERS = List.of("bill", "credit_note", "debit_note");

  private StoredDocumentReader() {}

  /** Empty when the answer does not say which document it is and whether it is validated. */
  static Optional<StoredDocument> read(JsonNode data) {
    if (!(data instanceof ObjectNode object)) {
      return Optional.empty();
    }
    ObjectNode flat = unwrapped(object);
    boolean decided =
        flat.path("is_validated").isValueNode() && !flat.path("is_validated").isNull();
    boolean named = flat.path("reference_code").isString() || flat.path("number").isString();
    if (!decided || !named) {
      return Optional.empty();
    }
    StoredDocument read = AnswerJson.read(flat, StoredDocument.class);
    return Optional.ofNullable(read).map(document -> document.withRawJson(data.toString()));
  }

  /** Some answers put the document's own fields one level down, beside customer and items. */
  private static ObjectNode unwrapped(ObjectNode data) {
    if (data.has("is_validated")) {
      return data;
    }
    for (String wrapper : WRAPPERS) {
      if (data.path(wrapper) instanceof ObjectNode inner && inner.has("is_validated")) {
        ObjectNode flat = data.deepCopy();
        flat.remove(wrapper);
        flat.setAll(inner);
        return flat;
      }
    }
    return data;
  }
}
