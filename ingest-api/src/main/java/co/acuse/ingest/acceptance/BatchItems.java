package co.acuse.ingest.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts {@code {"invoices": [ … ]}} into its invoices without reading them, so that each is read,
 * measured and answered by itself.
 */
final class BatchItems {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(66)
                  .maxStringLength(Limits.BATCH_BYTES)
                  .build())
          .build();

  private BatchItems() {}

  /**
   * The bytes of each invoice; empty when the batch has another form.
   *
   * @throws JacksonException when it is not JSON
   */
  static Optional<List<byte[]>> cut(byte[] body) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT
          || !"invoices".equals(parser.nextName())
          || parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      List<byte[]> items = items(parser, body);
      boolean ended = parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
      return ended && !items.isEmpty() && items.size() <= Limits.BATCH_INVOICES
          ? Optional.of(items)
          : Optional.empty();
    }
  }

  private static List<byte[]> items(JsonParser parser, byte[] body) {
    List<byte[]> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY && token != null) {
      int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
      parser.skipChildren();
      parser.finishToken();
      items.add(Arrays.copyOfRange(body, from, (int) parser.currentLocation().getByteOffset()));
      token = parser.nextToken();
    }
    return items;
  }
}
