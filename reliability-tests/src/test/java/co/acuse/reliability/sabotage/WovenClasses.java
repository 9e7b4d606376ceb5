package co.acuse.reliability.sabotage;

import java.util.Arrays;
import java.util.stream.Stream;

/** Loads and links every hooked class, in a process that the agent is at work in. */
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
    Voice.say("LINKED");
  }
}
