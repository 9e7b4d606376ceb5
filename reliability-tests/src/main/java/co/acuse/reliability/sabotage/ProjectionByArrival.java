package co.acuse.reliability.sabotage;

import org.jspecify.annotations.Nullable;

/** Takes out of the statements what keeps a submission's status from going back. */
final class ProjectionByArrival implements Passage {

  private static final String LATER_ONLY =
      """
       WHERE (excluded.last_sequence, excluded.last_event_id)
             > (held.last_sequence, held.last_event_id)
      """;

  private static final String REQUEST = "SET origin = excluded.origin,";

  @Override
  public @Nullable Instead before(@Nullable Object self, @Nullable Object[] arguments) {
    String sql = String.valueOf(arguments[0]);
    String changed =
        sql.replace(LATER_ONLY, "")
            .replace(
                REQUEST,
                "SET status = excluded.status, phase = excluded.phase, origin = excluded.origin,");
    if (changed.equals(sql)) {
      Voice.say("SABOTAGE does not know the audit's statements any more: mend ProjectionByArrival");
      Runtime.getRuntime().halt(1);
    }
    arguments[0] = changed;
    return null;
  }
}
