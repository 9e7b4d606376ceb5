package co.acuse.dian.soap.http;

import java.io.IOException;

/** Ends the reading of an answer that is longer than is taken in. */
final class AnswerTooLargeException extends IOException {

  AnswerTooLargeException(int most) {
    super("The answer is longer than %d bytes".formatted(most));
  }
}
