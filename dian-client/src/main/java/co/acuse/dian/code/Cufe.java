package co.acuse.dian.code;

/** The code of an invoice that was issued in a numbering range: types 01, 02 and 04. */
public record Cufe(String value) implements DocumentCode {

  public Cufe {
    Sha384.refuseOther(value, "CUFE");
  }

  /** Computes it (annex 1.9, 11.2). */
  public static Cufe of(CodeInputs inputs, TechnicalKey key) {
    return new Cufe(Sha384.hex(inputs.seed(key.value())));
  }
}
