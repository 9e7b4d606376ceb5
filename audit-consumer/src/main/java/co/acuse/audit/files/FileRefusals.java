package co.acuse.audit.files;

import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** Why a file cannot be had. */
public final class FileRefusals {

  public static final ProblemType NOT_ISSUED =
      ProblemType.of(
          404,
          "NOT_ISSUED",
          "La factura no tiene documento",
          "The invoice has no document",
          "Los archivos existen cuando el estado es SUCCESS, o en contingencia; consulte el"
              + " estado.",
          "Files exist once the status is SUCCESS, or in contingency; look at the status.");

  public static final ProblemType FILE_NOT_THERE_YET =
      ProblemType.of(
          404,
          "FILE_NOT_THERE_YET",
          "El archivo todavía no está",
          "The file is not there yet",
          "La factura está emitida y sus archivos se traen del proveedor. Repita en un minuto.",
          "The invoice is issued and its files are being fetched from the provider. Repeat in a"
              + " minute.");

  public static final ProblemType FILE_TOO_LARGE =
      ProblemType.of(
          404,
          "FILE_TOO_LARGE",
          "El archivo es demasiado grande para guardarlo aquí",
          "The file is too large to be kept here",
          "Descárguelo del proveedor con la dirección publicUrl de la factura.",
          "Download it from the provider with the invoice's publicUrl.");

  public static final ProblemType PDF_AWAY =
      ProblemType.of(
          503,
          "PDF_AWAY",
          "El PDF no se pudo traer por ahora",
          "The PDF could not be fetched now",
          "El PDF se trae del proveedor cuando se pide. Repita la petición en unos segundos.",
          "The PDF is fetched from the provider on demand. Repeat the request in some seconds.");

  private FileRefusals() {}

  static ProblemException notIssued() {
    return new ProblemException(NOT_ISSUED);
  }

  static ProblemException notThereYet() {
    return new ProblemException(FILE_NOT_THERE_YET, List.of(), Map.of("Retry-After", "60"));
  }

  static ProblemException tooLarge() {
    return new ProblemException(FILE_TOO_LARGE);
  }

  static ProblemException pdfAway() {
    return new ProblemException(PDF_AWAY, List.of(), Map.of("Retry-After", "5"));
  }
}
