package co.acuse.submitter.ledger;

/** The service is configured for another environment than its ledger was begun in. */
final class WrongEnvironmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongEnvironmentException(String written, String configured) {
    super(
        "This ledger belongs to the environment '%s', but acuse.environment is '%s'."
                .formatted(written, configured)
            + " Set acuse.environment to '%s', or use another database.".formatted(written));
  }
}
