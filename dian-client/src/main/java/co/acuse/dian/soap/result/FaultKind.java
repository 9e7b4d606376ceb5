package co.acuse.dian.soap.result;

/** What a SOAP fault complains about. */
public enum FaultKind {
  /**
   * The security header: signature, certificate or the clock. It is checked before the operation
   * runs. Somebody must look at it; do not repeat quickly.
   */
  INVALID_SECURITY,
  /** Anything else. A certificate of an unknown authority can end here as well. */
  OTHER
}
