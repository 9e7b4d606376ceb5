package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.Acquirer;
import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.ExchangeEmails;
import co.acuse.dian.soap.result.ReturnedBytes;

/** Reads what the DIAN knows about others: AdquirienteResponse and ExchangeEmailResponse. */
final class DirectoryReader {

  private DirectoryReader() {}

  static Acquirer acquirer(AnswerElement result) throws UnreadableAnswerException {
    String name = result.text("ReceiverName");
    String email = result.text("ReceiverEmail");
    return name.isEmpty() && email.isEmpty()
        ? new Acquirer.NothingKnown(status(result))
        : new Acquirer.Found(name, email, status(result));
  }

  static ExchangeEmails exchangeEmails(AnswerElement result) throws UnreadableAnswerException {
    ReturnedBytes csv = result.file("CsvBase64Bytes");
    boolean success = Boolean.TRUE.equals(result.flag("Success"));
    return success && csv != null
        ? new ExchangeEmails.Found(csv, status(result))
        : new ExchangeEmails.Refused(status(result));
  }

  private static DianStatus status(AnswerElement result) throws UnreadableAnswerException {
    return DianStatus.of(result.text("StatusCode"), result.text("Message"));
  }
}
