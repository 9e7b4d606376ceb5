package co.acuse.contracts.invoice;

/** The business an invoice comes from. */
public enum OperationType {
  STANDARD("10"),
  MANDATE("11"),
  TRANSPORT("12"),
  HEALTH_WITH_CUFE("SS-CUFE"),
  HEALTH_REPORT("SS-Reporte"),
  HEALTH_WITHOUT_CONTRIBUTION("SS-SinAporte"),
  HEALTH_COLLECTION("SS-Recaudo");

  private final String code;

  OperationType(String code) {
    this.code = code;
  }

  /** The authority's code of the operation. */
  public String code() {
    return code;
  }
}
