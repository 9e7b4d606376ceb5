package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.soap.Operation;

/** What is said of those who receive documents. */
public final class DirectoryResponses {

  private DirectoryResponses() {}

  /** The addresses of everybody who told one, as comma-separated lines. */
  public static String exchangeEmails(byte[] csv) {
    String content =
        new Fields("b")
            .bytes("CsvBase64Bytes", csv)
            .text("Message", "Acción completada OK.")
            .text("StatusCode", "0")
            .flag("Success", true)
            .toString();
    return Fields.result(
        Operation.GET_EXCHANGE_EMAILS.wireName(), "ExchangeEmailResponse", content);
  }

  /** One receiver; name and address are empty if there is none. */
  public static String acquirer(String name, String email, String code, String message) {
    String content =
        new Fields("b")
            .text("Message", message)
            .text("ReceiverEmail", email)
            .text("ReceiverName", name)
            .text("StatusCode", code)
            .toString();
    return Fields.result(
        Operation.GET_ACQUIRER.wireName(), "Gosocket.Dian.Services.Utils.Common", content);
  }
}
