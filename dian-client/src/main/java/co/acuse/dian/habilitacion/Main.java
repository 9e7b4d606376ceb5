package co.acuse.dian.habilitacion;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The command {@code ./dian-test-set}. */
final class Main {

  private Main() {}

  static void main(String[] arguments) throws InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    if (List.of(arguments).contains("--help")) {
      out.print(Options.usage());
      return;
    }
    var command = new Command(out, err, InstantSource.system(), UUID::randomUUID, Thread::sleep);
    System.exit(command.run(arguments, System.getenv()));
  }
}
