package co.acuse.simulator.dian.reception;

import java.util.Map;

/** What rules say that nothing here checks, as the authority was heard to say it. */
final class RuleTexts {

  private static final Map<String, String> TEXTS =
      Map.of(
          "RUT01",
          "La validación del estado del RUT próximamente estará disponible.",
          "FAJ43b",
          "Nombre informado No corresponde al registrado en el RUT con respecto al Nit"
              + " suministrado.",
          "FAD06",
          "Valor del CUFE no está calculado correctamente.",
          "FAK24",
          "DV no corresponde al NIT informado",
          "FAD09e",
          "Valida que fecha de generación de la factura sea igual a la fecha de firma");

  private RuleTexts() {}

  static String of(String rule) {
    return TEXTS.getOrDefault(rule, "Validación de la regla " + rule);
  }
}
