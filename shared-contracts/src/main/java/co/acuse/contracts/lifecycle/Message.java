package co.acuse.contracts.lifecycle;

/** A code and its text, as the authority, the provider or Acuse gave them. */
public record Message(String code, String text) {}
