package co.acuse.reliability.sabotage;

import co.acuse.submitter.submission.Answer;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.Order;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each mutation breaks its rule. */
final class BrokenRules {

  private static final Duration LATE = Duration.ofSeconds(2);

  private BrokenRules() {}

  static List<Tampering> resendsWithoutAsking() {
    Answer nothing = new Answer(null, null, "not asked");
    return List.of(
        instead(
            Hook.before(ServiceClasses.GATEWAY, "lookUp"),
            (_, _) -> new LookupOutcome.NotFound(nothing)));
  }

  static List<Tampering> recordsAfterSending() {
    LateRecording recording = new LateRecording();
    return List.of(
        new Tampering(
            Hook.before(ServiceClasses.CHANGES, "write(Lease,DocumentFile,Instant)")
                .during(ServiceClasses.DOCUMENT_WORK + ".next"),
            recording.leavingOut()),
        new Tampering(Hook.before(ServiceClasses.DOCUMENT_WORK, "record"), recording.catchingUp()));
  }

  static List<Tampering> ignoresItsLease() {
    return List.of(
        instead(Hook.before(ServiceClasses.DOCUMENT_WORK, "mayStillSend"), (_, _) -> true));
  }

  static List<Tampering> failsByTime() {
    return List.of(
        instead(
            Hook.before(ServiceClasses.AFTER_SUBMIT, "maybeSent"),
            (self, arguments) -> {
              Object file = arguments[0];
              Object now = Innards.call(file, "now");
              Innards.call(Innards.call(file, "dealings"), "answered", now);
              Innards.call(Innards.field(self, "trouble"), "giveUp", file, arguments[1]);
              return new Order.Nothing();
            }));
  }

  static List<Tampering> adoptsByTotals() {
    return List.of(
        changed(
            Hook.after(ServiceClasses.GATEWAY, "differences"),
            (_, _, result) ->
                result instanceof List<?> differences
                    ? differences.stream().filter(BrokenRules::isOfTotals).toList()
                    : result));
  }

  private static boolean isOfTotals(Object difference) {
    return ((Difference) difference).what().startsWith("totals");
  }

  static List<Tampering> marksBeforeAcknowledgement() {
    return List.of(
        new Tampering(
            Hook.before(ServiceClasses.EVENTS, "publish"),
            new DoneLater("publish", LATE, arguments -> ((List<?>) arguments[0]).size())));
  }

  static List<Tampering> commitsOffsetsFirst() {
    return List.of(
        new Tampering(
            Hook.before(ServiceClasses.TOPIC_LISTENERS, "submissions"),
            new DoneLater("submissions", LATE, _ -> null)),
        new Tampering(
            Hook.before(ServiceClasses.TOPIC_LISTENERS, "lifecycle"),
            new DoneLater("lifecycle", LATE, _ -> null)));
  }

  static List<Tampering> projectsByArrival() {
    return List.of(
        new Tampering(
            Hook.before(ServiceClasses.SQL, "sql").concerning("INSERT INTO audit.submission "),
            new ProjectionByArrival()));
  }

  static List<Tampering> deletesWithoutReading() {
    return List.of(
        changed(
            Hook.after(ServiceClasses.AFTER_SUBMIT, "judge"),
            (self, arguments, result) ->
                arguments[1] instanceof SubmissionOutcome.RejectedByAuthority
                    ? Innards.call(
                        Innards.field(Innards.field(self, "adoption"), "sending"),
                        "delete",
                        arguments[0])
                    : result));
  }

  private static Tampering instead(Hook hook, Answering answering) {
    return new Tampering(
        hook,
        new Passage() {
          @Override
          public Instead before(@Nullable Object self, @Nullable Object[] arguments) {
            return new Instead(answering.answer(self, arguments));
          }
        });
  }

  private static Tampering changed(Hook hook, Changing changing) {
    return new Tampering(
        hook,
        new Passage() {
          @Override
          public @Nullable Object after(
              @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
            return changing.change(self, arguments, result);
          }
        });
  }

  /** Gives a method's result in its place. */
  @FunctionalInterface
  private interface Answering {
    @Nullable Object answer(@Nullable Object self, @Nullable Object[] arguments);
  }

  /** Changes a method's result. */
  @FunctionalInterface
  private interface Changing {
    @Nullable Object change(
        @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result);
  }
}
