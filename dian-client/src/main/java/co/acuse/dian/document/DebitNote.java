package co.acuse.dian.document;

import java.util.List;

/**
 * A debit note (92).
 *
 * @param description why, in words
 */
public record DebitNote(
    DebitConcept concept,
    String description,
    NoteSubject subject,
    List<PrepaidPayment> prepaidPayments,
    Content content)
    implements DianDocument {

  public DebitNote {
    Texts.refuseBlank(description, "The description of a correction");
    NoteRules.refuseWithholdings(content);
    prepaidPayments = List.copyOf(prepaidPayments);
  }

  @Override
  public UuidKind uuidKind() {
    return UuidKind.CUDE;
  }
}
