package co.acuse.dian.ubl;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the root of a document declares, the namespaces of its signature among it. */
final class UblNamespaces {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  private static final Map<String, String> SHARED =
      Map.of(
          "cac", UBL + "CommonAggregateComponents-2",
          "cbc", UBL + "CommonBasicComponents-2",
          "ext", UBL + "CommonExtensionComponents-2",
          "sts", "dian:gov:co:facturaelectronica:Structures-2-1",
          "ds", "http://www.w3.org/2000/09/xmldsig#",
          "xades", "http://uri.etsi.org/01903/v1.3.2#",
          "xades141", "http://uri.etsi.org/01903/v1.4.1#");

  private UblNamespaces() {}

  /**
   * All of them by prefix.
   *
   * @param kind the root's name
   */
  static SortedMap<String, String> of(String kind) {
    SortedMap<String, String> all = new TreeMap<>(SHARED);
    all.put("", UBL + kind + "-2");
    return all;
  }
}
