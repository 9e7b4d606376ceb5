package co.acuse.contracts.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Puts faults in the order in which their places stand in the document. */
final class DocumentOrder {
  private final Map<String, Integer> positions = new HashMap<>();

  private DocumentOrder(JsonNode document) {
    number("$", document);
  }

  static List<Fault> sorted(List<Fault> faults, JsonNode document) {
    DocumentOrder order = new DocumentOrder(document);
    return faults.stream()
        .sorted(Comparator.comparingInt(fault -> order.of(fault.path())))
        .toList();
  }

  private void number(String path, JsonNode node) {
    positions.putIfAbsent(path, positions.size());
    if (node.isObject()) {
      node.properties()
          .forEach(field -> number(path + '.' + Texts.shown(field.getKey()), field.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        number(path + '[' + i + ']', node.get(i));
      }
    }
  }

  /** What is missing stands where the object begins that misses it. */
  private int of(String path) {
    Integer position = positions.get(path);
    if (position != null) {
      return position;
    }
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end <= 0 ? 0 : of(path.substring(0, end));
  }
}
