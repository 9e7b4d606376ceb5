package co.acuse.dian.signature;

/** The key could not be used: something around it is broken, not the document. */
public final class SigningException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message without anything of the key
   */
  public SigningException(String message, Throwable cause) {
    super(message, cause);
  }
}
