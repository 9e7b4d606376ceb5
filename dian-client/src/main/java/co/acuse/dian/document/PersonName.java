package co.acuse.dian.document;

import org.jspecify.annotations.Nullable;

/** The names of a human being. */
public record PersonName(
    String firstName, @Nullable String middleName, @Nullable String familyName) {

  public PersonName {
    Texts.refuseBlank(firstName, "The first name");
    Texts.refuseBlankIfGiven(middleName, "The middle name");
    Texts.refuseBlankIfGiven(familyName, "The family name");
  }

  /** Without the name: this ends up in logs. */
  @Override
  public String toString() {
    return "PersonName[]";
  }
}
