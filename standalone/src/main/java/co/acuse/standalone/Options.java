package co.acuse.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was asked for on the command line.
 *
 * @param data where everything is kept; each environment in a folder of its own
 * @param samples the folder of sample sales to post, after which the program ends
 * @param port where the invoice API listens; the others follow it. A taken port is replaced; 0 when
 *     any will do
 * @param dian whether documents go to the simulated DIAN instead of Factus
 */
record Options(Path data, Optional<Path> samples, int port, boolean dian) {

  static final String USAGE =
      """
      Usage: acuse [--samples[=DIR]] [--provider=factus|dian] [--data=DIR] [--port=N]

        --samples[=DIR]  post the sample sales of DIR (default: samples, beside the program), follow
                         each to its end, print a table and end; the exit status is 0 when each ended
                         as its file says
        --provider=dian  sends straight to a simulated DIAN, with numbers and signatures of Acuse's own;
                         without it documents go to Factus: the simulator, or the account in FACTUS_…
        --data=DIR       where everything is kept (default: data, beside the program)
        --port=N         where the invoice API listens (default: 8080; a taken port is replaced;
                         0: any that is free)
        --help           this text
      """;

  private static final Set<String> KNOWN = Set.of("samples", "data", "port", "provider");

  /**
   * Reads the arguments.
   *
   * @param home where the program's own folders are; what is named is relative to where it was
   *     typed
   * @throws IllegalArgumentException with a text for people, when one is not known
   */
  static Options parse(Path home, String... arguments) {
    Map<String, String> given =
        Stream.of(arguments).collect(Collectors.toMap(Options::name, Options::value, (a, b) -> b));
    return new Options(
        folder(home, given.getOrDefault("data", ""), "data"),
        Optional.ofNullable(given.get("samples")).map(dir -> folder(home, dir, "samples")),
        port(given.getOrDefault("port", "8080")),
        dian(given.getOrDefault("provider", "factus")));
  }

  private static Path folder(Path home, String named, String own) {
    Path folder = named.isEmpty() ? home.resolve(own) : Path.of(named);
    return folder.toAbsolutePath().normalize();
  }

  private static String name(String argument) {
    String name = argument.replaceFirst("^--", "").replaceFirst("=.*$", "");
    if (!argument.startsWith("--") || !KNOWN.contains(name)) {
      throw new IllegalArgumentException("Unknown option " + argument + "\n\n" + USAGE);
    }
    return name;
  }

  private static String value(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? "" : argument.substring(equals + 1);
  }

  private static boolean dian(String provider) {
    if (!provider.equals("dian") && !provider.equals("factus")) {
      throw new IllegalArgumentException("--provider takes factus or dian\n\n" + USAGE);
    }
    return provider.equals("dian");
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_000) {
      throw new IllegalArgumentException("--port takes a number up to 65000\n\n" + USAGE);
    }
    return Integer.parseInt(text);
  }
}
