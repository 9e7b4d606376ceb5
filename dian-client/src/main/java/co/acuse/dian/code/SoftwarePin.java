package co.acuse.dian.code;

/**
 * The secret that the issuer chose when the software was registered at the DIAN. It is short, and
 * can be guessed from published documents, so nothing else may depend on it.
 */
public record SoftwarePin(String value) {

  public SoftwarePin {
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("The software PIN is empty or has spaces in it");
    }
  }

  @Override
  public String toString() {
    return "SoftwarePin[****]";
  }
}
