package co.acuse.standalone;

import co.acuse.standalone.samples.ProviderBooks;
import co.acuse.standalone.samples.SampleRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts all of Acuse in one process, and posts the samples when asked to. */
public final class Standalone {

  private Standalone() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options;
    ProviderChoice provider;
    try {
      options = Options.parse(Path.of(System.getProperty("acuse.home", "")), arguments);
      provider = options.dian() ? new ProviderChoice.SimulatedDian() : factus();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(options, provider));
  }

  private static ProviderChoice factus() {
    return FactusAccount.from(System.getenv())
        .<ProviderChoice>map(ProviderChoice.Factus::new)
        .orElseGet(ProviderChoice.Simulator::new);
  }

  private static int run(Options options, ProviderChoice provider) throws InterruptedException {
    System.out.println("Starting Acuse ...");
    Installation installation;
    try {
      installation = Installation.start(options, provider);
    } catch (RuntimeException | Error e) {
      // Whatever it is: threads of what had started must not keep a dead program alive.
      System.err.println("Acuse did not start: " + e.getMessage());
      System.err.println(
          "The log tells more: " + options.data().resolve(provider.name()).resolve("acuse.log"));
      return 1;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
    System.out.println(Welcome.text(installation));
    if (options.samples().isEmpty()) {
      new CountDownLatch(1).await();
    }
    return samples(options.samples().orElseThrow(), installation) ? 0 : 1;
  }

  private static boolean samples(Path folder, Installation installation)
      throws InterruptedException {
    return new SampleRun(
            installation.addresses().ingest(),
            installation.addresses().audit(),
            books(installation),
            installation.keys().till(),
            installation.provider().name(),
            installation.provider().issuer())
        .run(folder, System.out);
  }

  private static Optional<ProviderBooks> books(Installation installation) {
    Optional<String> admin = installation.simulator().map(server -> server.adminUri().toString());
    return installation.provider() instanceof ProviderChoice.SimulatedDian
        ? admin.map(ProviderBooks::ofDian)
        : admin.map(ProviderBooks::ofFactus);
  }
}
