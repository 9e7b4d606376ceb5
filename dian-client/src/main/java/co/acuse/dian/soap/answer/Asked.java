package co.acuse.dian.soap.answer;

/** What was asked when an answer came: the same code means different things. */
enum Asked {
  /** To take a document in. */
  SUBMISSION,
  /** What became of one. */
  LOOKUP
}
