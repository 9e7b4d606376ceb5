package co.acuse.submitter.submission;

/** Nanoseconds of a clock that also runs while the process is stopped. */
@FunctionalInterface
public interface Ticker {

  long nanos();
}
