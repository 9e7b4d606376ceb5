package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.RuleMessage;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.AlreadyProcessed;
import co.acuse.dian.soap.result.Verdict.Ambiguous;
import co.acuse.dian.soap.result.Verdict.BadPackage;
import co.acuse.dian.soap.result.Verdict.InProcess;
import co.acuse.dian.soap.result.Verdict.NotAuthorised;
import co.acuse.dian.soap.result.Verdict.NotFound;
import co.acuse.dian.soap.result.Verdict.Rejected;

/**
 * Says what an answer about a document means (annex 1.9, 7.11, and what the service is known to
 * say). Whatever is not known for certain is ambiguous: an issued document taken for a rejected one
 * would be issued twice.
 */
final class VerdictReader {

  private VerdictReader() {}

  static Verdict read(AnswerElement response, Asked asked) throws UnreadableAnswerException {
    DianAnswer answer = DianAnswer.read(response);
    if (answer.isValid()) {
      return new Accepted(answer.documentKey(), answer.rules(), answer.file(), answer.status());
    }
    return switch (answer.status().code()) {
      case "99" -> refused(answer);
      case "90" -> isHeldAlready(answer) ? refused(answer) : unknown(answer, asked);
      case "66" -> unknown(answer, asked);
      case "89" -> notTaken(answer);
      case "98" -> new InProcess(answer.status());
      case "", "0" -> batch(answer);
      default -> ambiguous(answer);
    };
  }

  private static Verdict refused(DianAnswer answer) {
    if (!answer.isInvalid()) {
      return ambiguous(answer);
    }
    return isHeldAlready(answer)
        ? new AlreadyProcessed(answer.documentKey(), answer.rules(), answer.file(), answer.status())
        : new Rejected(answer.documentKey(), answer.rules(), answer.file(), answer.status());
  }

  private static boolean isHeldAlready(DianAnswer answer) {
    return answer.rules().stream().anyMatch(RuleMessage::saysAlreadyProcessed);
  }

  /** 66 is said of a key that the DIAN does not know, and also when it fails itself. */
  private static Verdict unknown(DianAnswer answer, Asked asked) {
    return asked == Asked.LOOKUP && answer.saysUnknown()
        ? new NotFound(answer.status())
        : ambiguous(answer);
  }

  private static Verdict notTaken(DianAnswer answer) {
    if (answer.saysNotAuthorised()) {
      return new NotAuthorised(answer.status());
    }
    boolean aboutThePackage = answer.says("zip") || answer.says("solo puede recibir un documento");
    return aboutThePackage ? new BadPackage(answer.status()) : ambiguous(answer);
  }

  private static Verdict batch(DianAnswer answer) {
    return answer.says("en proceso") ? new InProcess(answer.status()) : ambiguous(answer);
  }

  private static Verdict ambiguous(DianAnswer answer) {
    return new Ambiguous(answer.rules(), answer.status());
  }
}
