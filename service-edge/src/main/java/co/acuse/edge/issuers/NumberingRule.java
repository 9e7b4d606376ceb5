package co.acuse.edge.issuers;

/** How the numbering range of a document is found when the sale names none. */
public sealed interface NumberingRule {

  /** The range with this id at the provider. */
  record ById(long rangeId) implements NumberingRule {}

  /** The active range with this prefix. */
  record ByPrefix(String prefix) implements NumberingRule {}

  /** The only active range of the document type; more than one is an error to tell. */
  record SingleActive() implements NumberingRule {}
}
