package co.acuse.factus.administration;

import org.jspecify.annotations.Nullable;

/** Name and e-mail which the DIAN has for a customer. */
public record Acquirer(@Nullable String name, @Nullable String email) {

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Acquirer[****]";
  }
}
