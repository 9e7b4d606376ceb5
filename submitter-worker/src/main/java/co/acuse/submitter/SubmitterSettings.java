package co.acuse.submitter;

import co.acuse.submitter.submission.Timing;
import co.acuse.submitter.submission.lanes.LaneSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the worker works.
 *
 * @param instance the name of this process; give it one that no other process has at the same time
 *     and a restart takes its issuers back at once, else it waits for the old leases to run out
 */
@ConfigurationProperties("acuse.submitter")
record SubmitterSettings(
    @Nullable String instance, @DefaultValue Waits timing, @DefaultValue Lanes lanes) {

  /** See {@link Timing}. */
  record Waits(
      @DefaultValue("30s") Duration request,
      @DefaultValue("30s") Duration lag,
      @DefaultValue({"1s", "5s", "15s", "1m", "10m", "1h"}) List<Duration> retries,
      @DefaultValue("72h") Duration retryBudget,
      @DefaultValue("60s") Duration pending,
      @DefaultValue("60s") Duration blocked,
      @DefaultValue("3m") Duration suspended,
      @DefaultValue("1m") Duration noteLooks,
      @DefaultValue("72h") Duration noteUnknown,
      @DefaultValue({"10m", "1h"}) List<Duration> lateChecks,
      @DefaultValue("1h") Duration stuck,
      @DefaultValue("10m") Duration unknownIssuer) {}

  /** See {@link LaneSettings}. */
  record Lanes(
      @DefaultValue("45s") Duration lease,
      @DefaultValue("5s") Duration renewal,
      @DefaultValue("150ms") Duration poll,
      @DefaultValue("30s") Duration idle,
      @DefaultValue("256") int inFlight,
      @DefaultValue("50") int placing,
      @DefaultValue("200") int publishing,
      @DefaultValue("25s") Duration stopping) {}

  Timing times() {
    return new Timing(
        timing.request(),
        timing.lag(),
        timing.retries(),
        timing.retryBudget(),
        timing.pending(),
        timing.blocked(),
        timing.suspended(),
        timing.noteLooks(),
        timing.noteUnknown(),
        timing.lateChecks(),
        timing.stuck(),
        timing.unknownIssuer());
  }

  /**
   * How the lanes are run.
   *
   * @param chance the name of a process that was given none
   */
  LaneSettings laneSettings(String chance) {
    return new LaneSettings(
        instance == null || instance.isBlank() ? chance : instance,
        lanes.lease(),
        lanes.renewal(),
        lanes.poll(),
        lanes.idle(),
        lanes.inFlight(),
        lanes.placing(),
        lanes.publishing());
  }
}
