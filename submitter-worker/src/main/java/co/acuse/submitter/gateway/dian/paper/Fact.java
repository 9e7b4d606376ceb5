package co.acuse.submitter.gateway.dian.paper;

/** Something that a document says, and what it is called on paper. */
record Fact(String label, String value) {

  boolean isTold() {
    return !value.isBlank();
  }
}
