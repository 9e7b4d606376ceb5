package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.OutageSign.Kind;
import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.Failure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which failures show that the DIAN's own service has failed (annex 1.9, contingency of type 04).
 * Where our own network may be at fault nothing is shown.
 */
final class OutageSigns {

  private static final Set<Integer> STATUSES = Set.of(403, 500, 503, 507, 508);

  private OutageSigns() {}

  static @Nullable Kind of(Failure failure) {
    return switch (failure) {
      case Failure.HttpStatus status -> STATUSES.contains(status.status()) ? Kind.ERROR : null;
      case Failure.AnswerLost lost ->
          lost.reason() == AnswerLostReason.READ_TIMEOUT ? Kind.DELAY : null;
      case Failure.NotSent _, Failure.Fault _, Failure.HtmlAnswer _, Failure.NotUnderstood _ ->
          null;
    };
  }
}
