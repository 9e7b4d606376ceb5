package co.acuse.contracts.lifecycle;

/** Who takes documents to the authority. */
public enum Provider {
  FACTUS,
  DIAN
}
