package co.acuse.reliability.sabotage;

import org.jspecify.annotations.Nullable;

/**
 * A passage at the moment, and in the calls, that its hook means.
 *
 * @param issuer for whom something must be done just then; empty: anybody
 */
record Located(Hook hook, String issuer, Passage passage) implements Passage {

  @Override
  public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
    return isMeant(Hook.Moment.BEFORE, self, arguments) ? passage.before(self, arguments) : null;
  }

  @Override
  public @Nullable Object after(
      @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
    return isMeant(Hook.Moment.AFTER, self, arguments)
        ? passage.after(self, arguments, result)
        : result;
  }

  private boolean isMeant(Hook.Moment moment, @Nullable Object self, @Nullable Object[] arguments) {
    return hook.moment() == moment
        && Concern.isWith(issuer, self, arguments)
        && hook.matches(arguments);
  }
}
