package co.acuse.reliability.sabotage;

import org.jspecify.annotations.Nullable;

/** A passage at the moment, and in the calls, that its hook means. */
record Located(Hook hook, Passage passage) implements Passage {

  @Override
  public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
    return hook.moment() == Hook.Moment.BEFORE && hook.matches(arguments)
        ? passage.before(self, arguments)
        : null;
  }

  @Override
  public @Nullable Object after(
      @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
    return hook.moment() == Hook.Moment.AFTER && hook.matches(arguments)
        ? passage.after(self, arguments, result)
        : result;
  }
}
