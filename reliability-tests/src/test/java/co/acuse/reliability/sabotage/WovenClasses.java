package co.acuse.reliability.sabotage;

import co.acuse.factus.settings.FactusClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/** Loads and links every hooked class, and reads the clock, in a process that has the agent. */
final class WovenClasses {

  private WovenClasses() {}

  static void main() throws ReflectiveOperationException {
    Stream<Hook> steps = Arrays.stream(Step.values()).map(Step::hook);
    Stream<Hook> mutations =
        Arrays.stream(Mutation.values())
            .flatMap(one -> one.tamperings().stream())
            .map(Tampering::hook);
    for (Hook hook : Stream.concat(steps, mutations).toList()) {
      Class.forName(hook.type());
    }
    Instant wall = FactusClock.system().wall().instant();
    Voice.say("AHEAD " + Duration.between(Instant.now(), wall).toSeconds());
    Voice.say("LINKED");
  }
}
