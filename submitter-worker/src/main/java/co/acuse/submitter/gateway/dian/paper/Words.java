package co.acuse.submitter.gateway.dian.paper;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the DIAN's codes mean, in the words that a buyer reads; an unknown code stays a code. */
final class Words {

  private static final Map<String, String> INVOICES =
      Map.of(
          "01", "Factura electrónica de venta",
          "02", "Factura electrónica de venta de exportación",
          "03", "Factura electrónica de venta, contingencia del facturador",
          "04", "Factura electrónica de venta, contingencia de la DIAN");

  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          Map.entry("09", "AIU"),
          Map.entry("10", "Estándar"),
          Map.entry("11", "Mandatos"),
          Map.entry("12", "Transporte"),
          Map.entry("14", "Notarios"),
          Map.entry("15", "Compra de divisas"),
          Map.entry("16", "Venta de divisas"),
          Map.entry("20", "Nota crédito de una factura electrónica"),
          Map.entry("22", "Nota crédito sin referencia a facturas"),
          Map.entry("30", "Nota débito de una factura electrónica"),
          Map.entry("32", "Nota débito sin referencia a facturas"));

  private static final Map<String, String> CREDIT_CONCEPTS =
      Map.of(
          "1", "Devolución parcial de los bienes o no aceptación parcial del servicio",
          "2", "Anulación de la factura electrónica",
          "3", "Rebaja o descuento",
          "4", "Ajuste de precio",
          "5", "Descuento por pronto pago",
          "6", "Descuento por volumen de ventas");

  private static final Map<String, String> DEBIT_CONCEPTS =
      Map.of("1", "Intereses", "2", "Gastos por cobrar", "3", "Cambio del valor", "4", "Otros");

  private static final Map<String, String> IDENTIFICATIONS =
      Map.ofEntries(
          Map.entry("11", "Registro civil"),
          Map.entry("12", "Tarjeta de identidad"),
          Map.entry("13", "Cédula de ciudadanía"),
          Map.entry("21", "Tarjeta de extranjería"),
          Map.entry("22", "Cédula de extranjería"),
          Map.entry("31", "NIT"),
          Map.entry("41", "Pasaporte"),
          Map.entry("42", "Documento extranjero"),
          Map.entry("47", "PEP"),
          Map.entry("48", "PPT"),
          Map.entry("50", "NIT de otro país"),
          Map.entry("91", "NUIP"));

  private static final Map<String, String> RESPONSIBILITIES =
      Map.of(
          "O-13", "Gran contribuyente",
          "O-15", "Autorretenedor",
          "O-23", "Agente de retención de IVA",
          "O-47", "Régimen simple de tributación",
          "R-99-PN", "No aplica - Otros");

  private static final Map<String, String> REGIMES =
      Map.of("48", "Responsable de IVA", "49", "No responsable de IVA");

  private static final Map<String, String> PAYMENT_FORMS = Map.of("1", "Contado", "2", "Crédito");

  private static final Map<String, String> PAYMENT_METHODS =
      Map.ofEntries(
          Map.entry("1", "Instrumento no definido"),
          Map.entry("10", "Efectivo"),
          Map.entry("20", "Cheque"),
          Map.entry("42", "Consignación bancaria"),
          Map.entry("47", "Transferencia débito bancaria"),
          Map.entry("48", "Tarjeta crédito"),
          Map.entry("49", "Tarjeta débito"),
          Map.entry("71", "Bonos"),
          Map.entry("72", "Vales"),
          Map.entry("ZZZ", "Otro"));

  private static final Map<String, String> UNITS =
      Map.of(
          "94", "Und", "NIU", "Und", "EA", "Und", "H87", "Und", "KGM", "kg", "GRM", "g", "LTR", "l",
          "MTR", "m", "HUR", "h", "WSD", "Und");

  private Words() {}

  static String invoice(String code) {
    return INVOICES.getOrDefault(code, "Factura electrónica de venta, tipo " + code);
  }

  static String operation(String code) {
    return OPERATIONS.getOrDefault(code, code);
  }

  static String creditConcept(String code) {
    return CREDIT_CONCEPTS.getOrDefault(code, code);
  }

  static String debitConcept(String code) {
    return DEBIT_CONCEPTS.getOrDefault(code, code);
  }

  static String identification(String code) {
    return IDENTIFICATIONS.getOrDefault(code, "Identificación");
  }

  /** Each code of a list with its name: {@code O-13 Gran contribuyente}. */
  static String responsibilities(String codes) {
    return Arrays.stream(codes.split(";", -1))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .map(code -> (code + ' ' + RESPONSIBILITIES.getOrDefault(code, "")).strip())
        .collect(Collectors.joining("; "));
  }

  static String regime(String code) {
    return REGIMES.getOrDefault(code, "");
  }

  static String paymentForm(String code) {
    return PAYMENT_FORMS.getOrDefault(code, code);
  }

  static String paymentMethod(String code) {
    return PAYMENT_METHODS.getOrDefault(code, code);
  }

  static String unit(String code) {
    return UNITS.getOrDefault(code, code);
  }
}
