package co.acuse.dian.habilitacion;

/** Something in the command that a person has to write in another way; the message says how. */
final class NotUnderstoodException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotUnderstoodException(String message) {
    super(message);
  }
}
