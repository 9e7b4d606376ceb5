package co.acuse.dian.soap.result;

/** Why a call has no answer that means anything. */
public sealed interface Failure {

  /** The raw exchange, for the audit. */
  Exchange exchange();

  /**
   * Whether the request can have reached the DIAN. When it can, a document may have been accepted:
   * ask with {@code GetStatus}, and repeat nothing but the same bytes. False is said only when no
   * byte of the envelope left.
   */
  default boolean mayHaveArrived() {
    return switch (this) {
      case NotSent _ -> false;
      case AnswerLost _, Fault _, HttpStatus _, HtmlAnswer _, NotUnderstood _ -> true;
    };
  }

  /** No connection, or no time left for one. */
  record NotSent(NotSentReason reason, Exchange exchange) implements Failure {}

  /** The request left, or began to, and no whole answer came. */
  record AnswerLost(AnswerLostReason reason, Exchange exchange) implements Failure {}

  /**
   * A SOAP fault.
   *
   * @param code its codes from the outermost in, without prefixes, such as {@code
   *     Sender/InvalidSecurity}
   * @param text the DIAN's reason
   */
  record Fault(FaultKind kind, String code, String text, Exchange exchange) implements Failure {}

  /**
   * An HTTP status other than 2xx, and no fault with it. 403, 500, 503, 507 and 508 are signs of a
   * failure of the DIAN's (contingency type 04).
   */
  record HttpStatus(int status, Exchange exchange) implements Failure {}

  /** A web page instead of an answer, although the HTTP status was 2xx. */
  record HtmlAnswer(Exchange exchange) implements Failure {}

  /**
   * An answer that is not what the WSDL describes.
   *
   * @param problem what is wrong with it; quotes nothing of it
   */
  record NotUnderstood(String problem, Exchange exchange) implements Failure {}
}
