package co.acuse.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One simulator for all tests, empty before each, and a client that is logged in. */
public final class SharedSimulator implements BeforeEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedSimulator.class);

  /** The server and what it leaves behind. */
  private record Running(SimulatorServer server, Path directory) implements AutoCloseable {

    static Running start() {
      try {
        Path directory = Files.createTempDirectory("simulator");
        return new Running(SimulatorServer.start(SimulatorSettings.in(directory)), directory);
      } catch (IOException e) {
        throw new IllegalStateException("No temporary directory", e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      try (Stream<Path> files = Files.walk(directory)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    new FactusCaller(running(context).server()).admin("POST", "/reset", "");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == FactusCaller.class || type == SimulatorServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SimulatorServer server = running(context).server();
    if (parameter.getParameter().getType() == SimulatorServer.class) {
      return server;
    }
    try {
      FactusCaller caller = new FactusCaller(server);
      caller.login();
      return caller;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("The simulator does not answer", e);
    }
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
  }
}
