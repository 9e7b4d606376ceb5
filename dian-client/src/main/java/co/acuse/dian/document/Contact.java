package co.acuse.dian.document;

import org.jspecify.annotations.Nullable;

/** Whom to reach at a party, and where. */
public record Contact(@Nullable String name, @Nullable String telephone, @Nullable String email) {

  public Contact {
    Texts.refuseBlankIfGiven(name, "The contact's name");
    Texts.refuseBlankIfGiven(telephone, "The contact's telephone");
    if (email != null && !email.contains("@")) {
      throw new IllegalArgumentException("The contact's e-mail address has no @");
    }
    if (name == null && telephone == null && email == null) {
      throw new IllegalArgumentException("A contact needs a name, a telephone or an e-mail");
    }
  }

  /** An e-mail address and nothing else. */
  public static Contact email(String email) {
    return new Contact(null, null, email);
  }

  /** Without anything of it: this ends up in logs. */
  @Override
  public String toString() {
    return "Contact[]";
  }
}
