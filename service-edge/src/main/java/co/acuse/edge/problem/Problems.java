package co.acuse.edge.problem;

/** The refusals that every service can give. */
public final class Problems {

  public static final ProblemType MALFORMED_JSON =
      ProblemType.of(
          400,
          "MALFORMED_JSON",
          "El cuerpo no es JSON válido",
          "The body is not valid JSON",
          "Envíe un documento JSON en UTF-8, sin campos repetidos y sin texto después del final.",
          "Send one JSON document in UTF-8, without repeated fields and without text after its"
              + " end.");

  public static final ProblemType BAD_REQUEST =
      ProblemType.of(
          400,
          "BAD_REQUEST",
          "La petición no se entiende",
          "The request is not understood",
          "Revise la ruta, los parámetros y los encabezados de la petición.",
          "Check the path, the parameters and the headers of the request.");

  public static final ProblemType UNAUTHENTICATED =
      ProblemType.of(
          401,
          "UNAUTHENTICATED",
          "Falta una llave válida",
          "A valid key is missing",
          "Envíe su llave en el encabezado X-API-Key o como Authorization: Bearer.",
          "Send your key in the header X-API-Key or as Authorization: Bearer.");

  public static final ProblemType FORBIDDEN =
      ProblemType.of(
          403,
          "FORBIDDEN",
          "Su llave no permite esto",
          "Your key does not allow this",
          "Pida a quien administra Acuse una llave con el rol necesario para este emisor.",
          "Ask whoever runs Acuse for a key with the role needed for this issuer.");

  public static final ProblemType NOT_FOUND =
      ProblemType.of(
          404,
          "NOT_FOUND",
          "No existe",
          "Not found",
          "No hay nada en esta dirección, o su llave no permite verlo.",
          "There is nothing at this address, or your key may not see it.");

  public static final ProblemType METHOD_NOT_ALLOWED =
      ProblemType.of(
          405,
          "METHOD_NOT_ALLOWED",
          "Método no permitido",
          "Method not allowed",
          "Use uno de los métodos que nombra el encabezado Allow.",
          "Use one of the methods named in the header Allow.");

  public static final ProblemType NOT_ACCEPTABLE =
      ProblemType.of(
          406,
          "NOT_ACCEPTABLE",
          "Formato de respuesta no disponible",
          "Response format not available",
          "Pida application/json en el encabezado Accept.",
          "Ask for application/json in the header Accept.");

  public static final ProblemType CONTENT_TOO_LARGE =
      ProblemType.of(
          413,
          "CONTENT_TOO_LARGE",
          "El cuerpo es demasiado grande",
          "The body is too large",
          "Una factura puede tener hasta 1 MiB y un lote hasta 16 MiB y 500 facturas.",
          "An invoice may have up to 1 MiB and a batch up to 16 MiB and 500 invoices.");

  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      ProblemType.of(
          415,
          "UNSUPPORTED_MEDIA_TYPE",
          "Tipo de contenido no admitido",
          "Content type not supported",
          "Envíe Content-Type: application/json en UTF-8, sin compresión.",
          "Send Content-Type: application/json in UTF-8, without compression.");

  public static final ProblemType TOO_MANY_REQUESTS =
      ProblemType.of(
          429,
          "TOO_MANY_REQUESTS",
          "Demasiadas peticiones con esta llave",
          "Too many requests with this key",
          "Espere los segundos que dice el encabezado Retry-After y repita la misma petición.",
          "Wait the seconds that the header Retry-After says and repeat the same request.");

  public static final ProblemType INTERNAL_ERROR =
      ProblemType.of(
          500,
          "INTERNAL_ERROR",
          "Error interno",
          "Internal error",
          "Algo falló en Acuse. Repita la misma petición; si sigue, avise a quien lo administra.",
          "Something failed in Acuse. Repeat the same request; if it goes on, tell whoever runs"
              + " it.");

  public static final ProblemType UNAVAILABLE =
      ProblemType.of(
          503,
          "UNAVAILABLE",
          "Servicio no disponible por ahora",
          "Service not available now",
          "Repita la misma petición en unos segundos.",
          "Repeat the same request in some seconds.");

  public static final ProblemType AUTHENTICATION_AWAY =
      ProblemType.of(
          503,
          "AUTHENTICATION_AWAY",
          "No se puede comprobar el token por ahora",
          "The token cannot be checked now",
          "El emisor de identidad no responde. Repita la petición en unos segundos.",
          "The identity issuer does not answer. Repeat the request in some seconds.");

  private Problems() {}

  /** The refusal that stands for a bare status. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> CONTENT_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
    };
  }
}
