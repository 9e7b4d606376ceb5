package co.acuse.dian.code;

/**
 * The code of a document that has no technical key: notes, invoices of type 03, equivalent
 * documents and events.
 */
public record Cude(String value) implements DocumentCode {

  public Cude {
    Sha384.refuseOther(value, "CUDE");
  }

  /** Computes that of a document (annex 1.9, 11.4). */
  public static Cude of(CodeInputs inputs, SoftwarePin pin) {
    return new Cude(Sha384.hex(inputs.seed(pin.value())));
  }

  /** Computes that of an event (annex 1.9, 11.5). */
  public static Cude of(EventInputs inputs, SoftwarePin pin) {
    return new Cude(Sha384.hex(inputs.seed(pin)));
  }
}
