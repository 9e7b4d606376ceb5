package co.acuse.reliability.sabotage;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a service a wall clock that is off by a fixed time, where it gets its clock. */
final class ShiftedClock implements Passage {

  static final List<Hook> HOOKS =
      List.of(
          Hook.after(ServiceClasses.SUBMITTER_WIRING, "clock"),
          Hook.after(ServiceClasses.INGEST_WIRING, "clock"),
          Hook.after(ServiceClasses.AUDIT_WIRING, "clock"),
          Hook.after(ServiceClasses.SYSTEM_CLOCKS, "wall"));

  private final Duration offset;

  private ShiftedClock(Duration offset) {
    this.offset = offset;
  }

  static void add(Weaving weaving, Duration offset) {
    HOOKS.forEach(hook -> weaving.add("clock", new Located(hook, "", new ShiftedClock(offset))));
  }

  @Override
  public @Nullable Object after(
      @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
    if (result instanceof Clock clock) {
      return Clock.offset(clock, offset);
    }
    return result instanceof InstantSource source
        ? Clock.offset(source.withZone(ZoneOffset.UTC), offset)
        : result;
  }
}
