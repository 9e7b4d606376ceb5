package co.acuse.simulator.factus.documents.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The complaints about a request, by the path of the field. */
public final class FieldErrors {

  private static final Map<String, String> NAMES =
      Map.of(
          "reference_code", "código de referencia",
          "numbering_range_id", "id rango de numeración",
          "due_date", "fecha de vencimiento",
          "names", "nombres",
          "unit_measure_code", "código unidad de medida",
          "address", "dirección",
          "end_date", "fecha de fin",
          "correction_concept_code", "concepto de corrección",
          "bill_number", "número de factura");

  private final Map<String, List<String>> byPath = new LinkedHashMap<>();

  public boolean isEmpty() {
    return byPath.isEmpty();
  }

  public Map<String, List<String>> byPath() {
    return byPath;
  }

  void missing(String path) {
    add(path, "El campo " + name(path) + " es obligatorio.");
  }

  void invalid(String path) {
    add(path, "El campo " + name(path) + " es inválido.");
  }

  public void add(String path, String message) {
    byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(message);
  }

  /** Known fields have a Spanish name; of the others the provider says the path. */
  static String name(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    String known = NAMES.get(last);
    if (known != null) {
      return known;
    }
    return path.startsWith("items.") ? path : last.replace('_', ' ');
  }
}
