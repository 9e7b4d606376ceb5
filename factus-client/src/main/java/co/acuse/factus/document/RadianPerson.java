package co.acuse.factus.document;

import org.jspecify.annotations.Nullable;

/** The natural person who signs for an event. */
public record RadianPerson(
    String identificationDocumentCode,
    String identification,
    @Nullable String dv,
    String firstName,
    String lastName,
    @Nullable String jobTitle,
    @Nullable String organizationDepartment) {

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "RadianPerson[****]";
  }
}
