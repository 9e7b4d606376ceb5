package co.acuse.dian.code;

/**
 * What an event, such as a buyer's acceptance, tells for its CUDE (annex 1.9, 11.5).
 *
 * @param number the event's own number
 * @param senderId who issues the event
 * @param receiverId whom it is for
 * @param responseCode of the event, such as {@code 030}
 * @param documentNumber prefix and consecutive of the document that it is about
 * @param documentType of that document, such as {@code 01}
 */
public record EventInputs(
    String number,
    IssueMoment issued,
    String senderId,
    String receiverId,
    String responseCode,
    String documentNumber,
    String documentType) {

  public EventInputs {
    Checks.refuseNumber(number, "The event's number");
    Checks.refuseIdentity(senderId, "The sender's identification");
    Checks.refuseIdentity(receiverId, "The receiver's identification");
    Checks.refuseNumber(responseCode, "The response code");
    Checks.refuseNumber(documentNumber, "The referenced document's number");
    Checks.refuseNumber(documentType, "The referenced document's type");
  }

  /** Unlike that of a document it does not end in the environment. */
  String seed(SoftwarePin pin) {
    return number
        + issued.date()
        + issued.time()
        + senderId
        + receiverId
        + responseCode
        + documentNumber
        + documentType
        + pin.value();
  }

  /** Without the people in it: this ends up in logs. */
  @Override
  public String toString() {
    return "EventInputs[" + number + "]";
  }
}
