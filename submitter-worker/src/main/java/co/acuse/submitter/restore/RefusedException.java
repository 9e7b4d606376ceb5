package co.acuse.submitter.restore;

/** The restore cannot go on; the message tells a person what to do. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
