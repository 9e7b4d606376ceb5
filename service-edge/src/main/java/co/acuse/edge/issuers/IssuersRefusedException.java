package co.acuse.edge.issuers;

/** The issuers' settings cannot be used; the message says where and what to mend, no values. */
final class IssuersRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IssuersRefusedException(String message) {
    super(message);
  }
}
