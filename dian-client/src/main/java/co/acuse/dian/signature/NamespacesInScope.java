package co.acuse.dian.signature;

import co.acuse.dian.xml.CanonicalText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The namespaces where a signature stands. Inclusive canonical XML writes all of them onto a part
 * that is hashed alone, used or not.
 */
final class NamespacesInScope {

  private final SortedMap<String, String> missing = new TreeMap<>();
  private final SortedMap<String, String> all = new TreeMap<>();

  /**
   * @param declared by the document's root
   */
  NamespacesInScope(Map<String, String> declared) {
    all.putAll(declared);
    all.remove("xml");
    require("ds", Algorithms.DS);
    require("xades", Algorithms.XADES);
  }

  /** What the signature's own element has to declare, sorted; mostly nothing. */
  String missing() {
    return declarations(missing);
  }

  /** What a part of the signature declares when it stands alone, sorted. */
  String all() {
    return declarations(all);
  }

  private void require(String prefix, String namespace) {
    String present = all.putIfAbsent(prefix, namespace);
    if (present == null) {
      missing.put(prefix, namespace);
    } else if (!present.equals(namespace)) {
      throw new IllegalArgumentException(
          "The document uses the prefix %s for something else: %s".formatted(prefix, present));
    }
  }

  private static String declarations(SortedMap<String, String> namespaces) {
    return namespaces.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> declaration(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String declaration(String prefix, String namespace) {
    String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    return " %s=\"%s\"".formatted(name, CanonicalText.attribute(namespace));
  }
}
