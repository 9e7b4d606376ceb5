package co.acuse.testplatform.conventions.planted;

/** Throws what nobody can catch by name. */
final class ThrowsAnything {

  void fail() {
    throw new RuntimeException("planted");
  }
}
