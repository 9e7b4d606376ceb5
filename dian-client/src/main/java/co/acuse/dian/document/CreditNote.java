package co.acuse.dian.document;

/**
 * A credit note (91).
 *
 * @param description why, in words
 */
public record CreditNote(
    CreditConcept concept, String description, NoteSubject subject, Content content)
    implements DianDocument {

  public CreditNote {
    Texts.refuseBlank(description, "The description of a correction");
    NoteRules.refuseWithholdings(content);
    if (content.totals().prepaid() != null) {
      throw new IllegalArgumentException(
          "A credit note has no prepaid payments: leave their total out");
    }
  }

  @Override
  public UuidKind uuidKind() {
    return UuidKind.CUDE;
  }
}
