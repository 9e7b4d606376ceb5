package co.acuse.dian.signature;

/** What came of opening a file with a key in it. */
public sealed interface KeyOpening {

  /** The key is ready to sign; its certificate is not checked yet. */
  record Opened(Pkcs12Key key) implements KeyOpening {}

  /** There is nothing to sign with, for a reason that a person has to mend. */
  record Refused(KeyRefusal refusal) implements KeyOpening {}
}
