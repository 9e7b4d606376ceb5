package co.acuse.reliability.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The Java agent that carries out a process's {@link Orders}. */
public final class Agent {

  /** What the process's line on standard error begins with when it has orders. */
  static final String ORDERED = "SABOTAGE ordered: ";

  private Agent() {}

  /** Called by the JVM; an order that cannot be carried out keeps the process from starting. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Orders orders =
        Orders.parse(System.getProperty(Orders.PROPERTY, arguments == null ? "" : arguments));
    Weaving weaving = new Weaving();
    orders.all().forEach(order -> weave(order, weaving));
    weaving.into(instrumentation);
    Voice.say(ORDERED + orders.text());
  }

  private static void weave(Orders.Order order, Weaving weaving) {
    switch (order) {
      case Orders.Order.Crash(Step step, int nth, String issuer) ->
          weave(step, issuer, new StepPassage(nth, Deeds.die(step)), weaving);
      case Orders.Order.Freeze(Step step, int nth, String issuer) ->
          weave(step, issuer, new StepPassage(nth, Deeds.freeze(step)), weaving);
      case Orders.Order.Slow(Step step, var time, String issuer) ->
          weave(step, issuer, new StepPassage(0, Deeds.linger(step, time)), weaving);
      case Orders.Order.Tell(Step step) ->
          weave(step, "", new StepPassage(1, () -> Voice.say(Deeds.CAME_BY + step)), weaving);
      case Orders.Order.ClockOffset(var offset) -> ShiftedClock.add(weaving, offset);
      case Orders.Order.Mutate(Mutation mutation, String issuer) ->
          mutation
              .tamperings()
              .forEach(one ->
                  weaving.add(mutation.name(), new Located(one.hook(), issuer, one.passage())));
    }
  }

  private static void weave(Step step, String issuer, Passage passage, Weaving weaving) {
    weaving.add(step.name(), new Located(step.hook(), issuer, passage));
  }

  /**
   * Makes the jar that {@code -javaagent} asks for; the classes are on the class path anyway.
   *
   * @param directory where it is put, if it is not there
   */
  public static Path agentJar(Path directory) {
    Path jar = directory.resolve("sabotage-agent.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
    try {
      Files.createDirectories(directory);
      if (!Files.exists(jar)) {
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every hook that no longer stands in the services' code, with what to do; empty when all do. */
  static List<String> brokenHooks() {
    List<String> broken = new ArrayList<>();
    for (Step step : Step.values()) {
      broken.addAll(Weaving.broken(step.name(), step.hook()));
    }
    for (Mutation mutation : Mutation.values()) {
      mutation
          .tamperings()
          .forEach(one -> broken.addAll(Weaving.broken(mutation.name(), one.hook())));
    }
    ShiftedClock.HOOKS.forEach(hook -> broken.addAll(Weaving.broken("clock", hook)));
    return broken;
  }
}
