package co.acuse.simulator.factus.protocol;

/** What a request wants. */
public enum Operation {
  LOGIN,
  VALIDATE,
  /** A list, filtered or not. */
  LOOKUP,
  /** One document by its number. */
  GET,
  DELETE,
  DOWNLOAD,
  OTHER
}
