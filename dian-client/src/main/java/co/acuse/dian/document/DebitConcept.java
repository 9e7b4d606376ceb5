package co.acuse.dian.document;

/** Why a debit note is written (list ConceptoNotaDebito). */
public enum DebitConcept {
  INTEREST("1"),
  EXPENSES("2"),
  CHANGE_OF_VALUE("3"),
  OTHER("4");

  private final String code;

  DebitConcept(String code) {
    this.code = code;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }
}
