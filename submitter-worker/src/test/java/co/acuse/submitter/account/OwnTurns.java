package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.IssuerTurns;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Turns that this worker always or never has. */
final class OwnTurns implements IssuerTurns {

  volatile boolean had = true;

  /** What happens when a turn has come. */
  volatile Runnable before = () -> {};

  @Override
  public <T> Optional<T> take(IssuerNit issuer, Duration patience, Function<Call, T> work) {
    if (!had) {
      return Optional.empty();
    }
    before.run();
    return Optional.ofNullable(
        work.apply(new Call(Duration.ofSeconds(20), () -> true, false, null)));
  }
}
