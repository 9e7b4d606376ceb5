package co.acuse.factus.result;

/** Why the provider does not serve the account. */
public enum DenialCause {
  /** Login: wrong user name or password. */
  INVALID_GRANT,
  /** Login: wrong client id or secret. */
  INVALID_CLIENT,
  /** 402: the plan is used up or unpaid. */
  PAYMENT_REQUIRED,
  /** 403: the account has no permission for this. */
  FORBIDDEN
}
