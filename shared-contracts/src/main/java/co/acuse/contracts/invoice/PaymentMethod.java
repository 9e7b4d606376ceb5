package co.acuse.contracts.invoice;

/** How a sale is paid. */
public enum PaymentMethod {
  NOT_DEFINED("1"),
  CASH("10"),
  CHEQUE("20"),
  BANK_DEPOSIT("42"),
  TRANSFER("47"),
  CREDIT_CARD("48"),
  DEBIT_CARD("49"),
  BONOS("71"),
  VALES("72"),
  OTHER("ZZZ");

  private final String code;

  PaymentMethod(String code) {
    this.code = code;
  }

  /** The authority's code. */
  public String code() {
    return code;
  }
}
