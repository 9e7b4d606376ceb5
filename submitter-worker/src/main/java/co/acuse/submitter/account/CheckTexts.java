package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;

/** What a check found, in words that say what to do next. */
final class CheckTexts {

  private CheckTexts() {}

  static String text(IssuerNit issuer, CheckOutcome outcome) {
    return switch (outcome) {
      case CheckOutcome.Passed(var findings) when findings.isEmpty() ->
          "La cuenta de %s funciona y todo está en orden.".formatted(issuer);
      case CheckOutcome.Passed(var findings) ->
          "La cuenta de %s funciona. Por revisar: %s"
              .formatted(issuer, String.join(" ", findings.stream().map(Finding::text).toList()));
      case CheckOutcome.WrongCompany(String nit) ->
          ("La cuenta configurada para %s pertenece al NIT %s. No se envía nada: corrija las"
                  + " credenciales de este emisor.")
              .formatted(issuer, nit);
      case CheckOutcome.Refused(Denial denial, String why) ->
          "El proveedor no admite la cuenta de %s (%s). %s".formatted(issuer, why, next(denial));
      case CheckOutcome.Unanswered(String why, var until) ->
          "El proveedor no respondió por la cuenta de %s (%s). Se intenta de nuevo después de %s."
              .formatted(issuer, why, until);
      case CheckOutcome.NoRequestLeft(var until) ->
          ("La cuenta de %s ya usó las solicitudes que el proveedor admite por minuto. Se revisa"
                  + " después de %s.")
              .formatted(issuer, until);
      case CheckOutcome.NotConfigured _ ->
          "El emisor %s no tiene una cuenta vigente. Agréguela a la configuración."
              .formatted(issuer);
      case CheckOutcome.HeldElsewhere _ ->
          "Otro trabajador atiende a %s. Repita la revisión allí o en unos segundos."
              .formatted(issuer);
    };
  }

  private static String next(Denial denial) {
    return switch (denial) {
      case CREDENTIALS ->
          "Corrija usuario, contraseña, client id o client secret de Factus; certificado, software"
              + " o PIN de la DIAN.";
      case PLAN_EXHAUSTED -> "Renueve o amplíe el plan del proveedor.";
      case PERMISSION -> "Pida al proveedor el permiso que falta para esta cuenta.";
    };
  }
}
