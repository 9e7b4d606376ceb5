package co.acuse.dian.document;

/** What an invoice is (annex 1.9, InvoiceTypeCode). */
public enum InvoiceType {
  NATIONAL_SALE("01", UuidKind.CUFE),
  EXPORT("02", UuidKind.CUFE),
  /** A sale on paper while the issuer's own systems were down, transcribed later. */
  ISSUER_CONTINGENCY("03", UuidKind.CUDE),
  /** A sale delivered without validation while the DIAN's service was down. */
  DIAN_CONTINGENCY("04", UuidKind.CUFE);

  private final String code;
  private final UuidKind uuidKind;

  InvoiceType(String code, UuidKind uuidKind) {
    this.code = code;
    this.uuidKind = uuidKind;
  }

  /** The DIAN's code. */
  public String code() {
    return code;
  }

  /** What the invoice's UUID is. */
  public UuidKind uuidKind() {
    return uuidKind;
  }
}
