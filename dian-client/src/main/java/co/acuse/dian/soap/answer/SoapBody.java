package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.FaultKind;

/** What stands in an answer's envelope. */
sealed interface SoapBody {

  /** The operation's result. */
  record Result(AnswerElement element) implements SoapBody {}

  /** The service did not run the operation to its end. */
  record Fault(FaultKind kind, String code, String text) implements SoapBody {}

  /** No envelope at all, but a page for people. */
  record WebPage() implements SoapBody {}
}
