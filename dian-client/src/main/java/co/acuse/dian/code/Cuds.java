package co.acuse.dian.code;

/** The code of a support document for a purchase from somebody who need not invoice. */
public record Cuds(String value) implements DocumentCode {

  public Cuds {
    Sha384.refuseOther(value, "CUDS");
  }

  /** Computes it (annex of the support document 1.1). */
  public static Cuds of(SupportInputs inputs, SoftwarePin pin) {
    return new Cuds(Sha384.hex(inputs.seed(pin)));
  }
}
