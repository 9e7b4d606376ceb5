package co.acuse.contracts.provider;

/** Who gives the numbers of a prefix: one of them, and never both. */
public enum Numberer {
  /** Acuse, to each document right before it is first sent. */
  ACUSE,
  /** The till, which then also says date and time of issue. */
  TILL
}
