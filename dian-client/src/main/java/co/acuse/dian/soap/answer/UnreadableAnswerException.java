package co.acuse.dian.soap.answer;

/** An answer is not what the WSDL describes. Its message quotes nothing of the answer. */
final class UnreadableAnswerException extends Exception {

  UnreadableAnswerException(String problem) {
    super(problem);
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
