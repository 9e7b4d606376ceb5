package co.acuse.ingest.acceptance;

import co.acuse.edge.problem.ProblemException;
import co.acuse.ingest.refusal.IngestProblems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller may send along to find its request again; it never replaces the reference. */
final class IdempotencyKey {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  static @Nullable String checked(@Nullable String sent) {
    if (sent != null && !ALLOWED.matcher(sent).matches()) {
      throw new ProblemException(IngestProblems.MALFORMED_IDEMPOTENCY_KEY);
    }
    return sent;
  }
}
