package co.acuse.dian.xml;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document's root declares, and the orders that follow from it. */
final class Namespaces {

  /** No more than a fiscal document needs; ASCII also keeps every order free of surprises. */
  private static final Pattern NAME =
      Pattern.compile("(?:(?<prefix>[A-Za-z_][\\w.-]*):)?(?<local>[A-Za-z_][\\w.-]*)");

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final SortedMap<String, String> byPrefix;

  Namespaces(SortedMap<String, String> byPrefix) {
    this.byPrefix = new TreeMap<>(byPrefix);
    this.byPrefix.forEach(Namespaces::refuseUndeclarable);
  }

  SortedMap<String, String> byPrefix() {
    return byPrefix;
  }

  /** Canonical XML 1.0, 2.3: namespaces are sorted by prefix, the default namespace is first. */
  String declarations() {
    StringBuilder tag = new StringBuilder();
    byPrefix.forEach((prefix, uri) -> {
      tag.append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
      CanonicalText.appendAttribute(tag, uri, "the namespace of prefix '" + prefix + "'");
      tag.append('"');
    });
    return tag.toString();
  }

  /** Canonical XML 1.0, 2.3: attributes are sorted by namespace, then by local name. */
  Map<String, String> inCanonicalOrder(Map<String, String> attributes) {
    List<Attribute> sorted =
        attributes.keySet().stream().map(this::attribute).sorted(Attribute.CANONICAL).toList();
    Map<String, String> ordered = new LinkedHashMap<>();
    Attribute before = null;
    for (Attribute attribute : sorted) {
      if (before != null && Attribute.CANONICAL.compare(before, attribute) == 0) {
        throw new IllegalArgumentException(
            "%s and %s are the same attribute".formatted(before.name(), attribute.name()));
      }
      ordered.put(attribute.name(), attributes.getOrDefault(attribute.name(), ""));
      before = attribute;
    }
    return ordered;
  }

  void refuseUndeclared(String element) {
    Matcher parts = parts(element);
    String prefix = parts.group("prefix");
    if (prefix != null) {
      uri(prefix, element);
    }
  }

  private Attribute attribute(String name) {
    Matcher parts = parts(name);
    String prefix = parts.group("prefix");
    if (name.equals("xmlns") || "xmlns".equals(prefix)) {
      throw new IllegalArgumentException(name + " belongs into the root's namespaces");
    }
    return new Attribute(name, prefix == null ? "" : uri(prefix, name), parts.group("local"));
  }

  private String uri(String prefix, String name) {
    String uri = prefix.equals("xml") ? XML : byPrefix.get(prefix);
    if (uri == null) {
      throw new IllegalArgumentException(
          "Declare the namespace of prefix '%s' in the root before using %s"
              .formatted(prefix, name));
    }
    return uri;
  }

  private static Matcher parts(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + name + "' is no XML name");
    }
    return parts;
  }

  private static void refuseUndeclarable(String prefix, String uri) {
    if (!prefix.isEmpty() && parts(prefix).group("prefix") != null) {
      throw new IllegalArgumentException("'" + prefix + "' is no prefix");
    }
    if (prefix.startsWith("xml")) {
      throw new IllegalArgumentException("Prefix '" + prefix + "' belongs to XML itself");
    }
    if (uri.isEmpty()) {
      throw new IllegalArgumentException("Prefix '" + prefix + "' needs a namespace");
    }
  }

  private record Attribute(String name, String uri, String local) {
    static final Comparator<Attribute> CANONICAL =
        Comparator.comparing(Attribute::uri).thenComparing(Attribute::local);
  }
}
