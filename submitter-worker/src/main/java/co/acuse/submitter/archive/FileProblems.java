package co.acuse.submitter.archive;

import co.acuse.edge.problem.ProblemType;

/** Why a file cannot be given. */
final class FileProblems {

  static final ProblemType NO_FILE =
      ProblemType.of(
          409,
          "FILE_NOT_AVAILABLE",
          "El proveedor no tiene este archivo",
          "The provider does not have this file",
          "El documento no está validado o su archivo aún no existe. Pídalo más tarde.",
          "The document is not validated or its file does not exist yet. Ask again later.");

  static final ProblemType ACCOUNT_REFUSED =
      ProblemType.of(
          502,
          "PROVIDER_ACCOUNT_REFUSED",
          "El proveedor no admite la cuenta",
          "The provider refuses the account",
          "Revise las credenciales y el plan del emisor con check-issuer.",
          "Check the issuer's credentials and plan with check-issuer.");

  static final ProblemType PROVIDER_AWAY =
      ProblemType.of(
          503,
          "PROVIDER_AWAY",
          "El proveedor no responde por ahora",
          "The provider does not answer now",
          "Repita la petición después de los segundos que dice Retry-After.",
          "Repeat the request after the seconds that Retry-After says.");

  static final ProblemType HELD_ELSEWHERE =
      ProblemType.of(
          503,
          "HELD_BY_ANOTHER_WORKER",
          "Otro trabajador atiende a este emisor",
          "Another worker works for this issuer",
          "Repita la petición; otra réplica puede responderla.",
          "Repeat the request; another replica can answer it.");

  private FileProblems() {}
}
