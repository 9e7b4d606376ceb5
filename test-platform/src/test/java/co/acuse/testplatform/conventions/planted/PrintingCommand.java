package co.acuse.testplatform.conventions.planted;

/** May talk to the console: somebody started it there. */
final class PrintingCommand {

  private PrintingCommand() {}

  @SuppressWarnings("SystemOut") // as commands do
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
