package co.acuse.dian.soap.result;

/**
 * What an answer says about itself, verbatim; empty where the DIAN left it out.
 *
 * @param code for example {@code 00}
 * @param description for example {@code Procesado Correctamente.}
 * @param message for example {@code La Factura electrónica SETP990000001, ha sido autorizada.}
 * @param fileName the document's file, where the answer names one
 */
public record DianStatus(String code, String description, String message, String fileName) {

  /** For answers that have a code and one text. */
  public static DianStatus of(String code, String description) {
    return new DianStatus(code, description, "", "");
  }
}
