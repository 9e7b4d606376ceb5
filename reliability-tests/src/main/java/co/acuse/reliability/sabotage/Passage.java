package co.acuse.reliability.sabotage;

import org.jspecify.annotations.Nullable;

/** What happens when a process comes by a hooked method. */
interface Passage {

  /**
   * Comes by before the method begins.
   *
   * @param self null where the method is static
   * @param arguments may be changed in place
   * @return what the method gives back instead of being run; null lets it run
   */
  default @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
    return null;
  }

  /** Comes by after the method has ended well; returns what it gives back. */
  default @Nullable Object after(
      @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
    return result;
  }

  /** What a method gives back that was not run. */
  record Instead(@Nullable Object result) {}
}
