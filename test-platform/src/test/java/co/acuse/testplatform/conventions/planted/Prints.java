package co.acuse.testplatform.conventions.planted;

/** Talks to the console. */
final class Prints {

  @SuppressWarnings("SystemOut") // planted
  void hello() {
    System.out.println("hello");
  }
}
