package co.acuse.simulator.factus.documents.body;

import co.acuse.simulator.factus.protocol.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The names that the provider puts beside codes; a code without a name stands for itself. */
final class Names {

  static final Map<String, String> DOCUMENTS =
      Map.of(
          "01", "Factura electrónica de Venta",
          "03", "Factura electrónica de Venta - contingencia");
  static final Map<String, String> OPERATIONS =
      Map.of("10", "Estándar", "11", "Mandatos", "12", "Transporte");
  static final Map<String, String> FORMS = Map.of("1", "Pago de contado", "2", "Pago a crédito");
  static final Map<String, String> METHODS =
      Map.of(
          "10", "Efectivo",
          "42", "Consignación",
          "20", "Cheque",
          "47", "Transferencia",
          "71", "Bonos",
          "72", "Vales",
          "1", "Medio de pago no definido",
          "49", "Tarjeta Débito",
          "48", "Tarjeta Crédito",
          "ZZZ", "Otro");
  static final Map<String, String> UNITS = Map.of("94", "unidad", "KGM", "kilogramo");
  static final Map<String, String> STANDARDS =
      Map.of(
          "999", "Estándar de adopción del contribuyente",
          "001", "UNSPSC",
          "020", "Partida Arancelarias",
          "010", "GTIN");
  static final Map<String, String> TAXES =
      Map.of(
          "01", "IVA",
          "04", "INC",
          "05", "ReteIVA",
          "06", "ReteRenta",
          "35", "Impuesto a alimentos ultraprocesados",
          "ZZ", "No aplica");
  static final Map<String, String> ORGANIZATIONS =
      Map.of("1", "Persona Jurídica", "2", "Persona Natural");
  static final Map<String, String> IDENTITIES =
      Map.ofEntries(
          Map.entry("11", "Registro civil"),
          Map.entry("12", "Tarjeta de identidad"),
          Map.entry("13", "Cédula de ciudadanía"),
          Map.entry("21", "Tarjeta de extranjería"),
          Map.entry("22", "Cédula de extranjería"),
          Map.entry("31", "NIT"),
          Map.entry("41", "Pasaporte"),
          Map.entry("42", "Documento de identificación extranjero"),
          Map.entry("47", "PEP"),
          Map.entry("48", "PPT"),
          Map.entry("50", "NIT otro país"),
          Map.entry("91", "NUIP"));
  static final Map<String, String> COUNTRIES = Map.of("CO", "Colombia");
  static final Map<String, String> CREDIT_CONCEPTS =
      Map.of(
          "1", "Devolución parcial de los bienes y/o no aceptación parcial del servicio",
          "2", "Anulación de factura electrónica",
          "3", "Rebaja o descuento parcial o total",
          "4", "Ajuste de precio",
          "5", "Descuento comercial por pronto pago",
          "6", "Descuento comercial por volumen de ventas");
  static final Map<String, String> DEBIT_CONCEPTS =
      Map.of(
          "1", "Intereses",
          "2", "Gastos por cobrar",
          "3", "Cambio del valor",
          "4", "Otros");
  static final Map<String, String> SCHEMES = Map.of("0", "Ingresos propios", "1", "Terceros");
  private static final Map<String, String> DEPARTMENTS =
      Map.of(
          "05", "Antioquia",
          "08", "Atlántico",
          "11", "Bogotá, D.C.",
          "13", "Bolívar",
          "17", "Caldas",
          "25", "Cundinamarca",
          "66", "Risaralda",
          "68", "Santander",
          "76", "Valle del Cauca");
  private static final Map<String, String> MUNICIPALITIES =
      Map.of(
          "05001", "Medellín",
          "08001", "Barranquilla",
          "11001", "Bogotá, D.C.",
          "13001", "Cartagena de Indias",
          "17001", "Manizales",
          "66001", "Pereira",
          "68001", "Bucaramanga",
          "68679", "San Gil",
          "76001", "Cali");

  private Names() {}

  static ObjectNode named(String code, Map<String, String> names) {
    return Json.object().put("code", code).put("name", names.getOrDefault(code, code));
  }

  /** As {@link #named}, or JSON null where there is no code. */
  static JsonNode namedOrNull(@Nullable String code, Map<String, String> names) {
    return code == null ? NullNode.getInstance() : named(code, names);
  }

  static JsonNode municipality(@Nullable String code) {
    if (code == null) {
      return NullNode.getInstance();
    }
    ObjectNode municipality = named(code, MUNICIPALITIES);
    municipality.set("department", named(code.substring(0, 2), DEPARTMENTS));
    return municipality;
  }
}
