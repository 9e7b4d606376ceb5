package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I3;
import static co.acuse.reliability.checker.Invariant.I9;

import co.acuse.reliability.evidence.Attempt;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.ProviderRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * I9: for each sale, {@code 0 ≤ attempts recorded − submitting requests seen ≤ what died under
 * way}, decided attempt by attempt.
 *
 * <p>Each submitting request at the provider (refused ones too) belongs to an attempt of its own
 * that was recorded before it came, and whose deadline and lag window had not passed: the latest
 * such one that no other request has. A request without one was not recorded before it was sent; if
 * there is an attempt whose time was over, its sender ignored its lease, which breaks I3. An
 * attempt without a request was either recorded as never having left, or something was broken while
 * it was under way that can explain it, see {@link NeverArrived}. Questions, deletions, logins and
 * waits are no attempts.
 */
final class RecordedBeforeSent implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    List<LifecycleRecord> unmatched =
        new ArrayList<>(
            file.events().stream().filter(event -> event.is("AttemptStarted")).toList());
    List<LifecycleRecord> all = List.copyOf(unmatched);
    for (ProviderRequest request : file.submitting()) {
      if (request.at().isAfter(scene.end())) {
        continue;
      }
      Optional<LifecycleRecord> own =
          unmatched.reversed().stream().filter(one -> fits(one, request, scene)).findFirst();
      own.ifPresentOrElse(unmatched::remove, () -> unrecorded(request, all, file, scene, findings));
    }
    unmatched.stream()
        .filter(attempt -> !isExcused(attempt, file, scene))
        .forEach(attempt ->
            findings.add(
                I9,
                file,
                "attempt %d of %s never reached the provider, and nothing broken explains it"
                    .formatted(attempt.attempt(), attempt.occurredAt())));
  }

  private static boolean fits(LifecycleRecord attempt, ProviderRequest request, Scene scene) {
    return isBefore(attempt, request) && !request.at().isAfter(over(attempt, scene));
  }

  private static boolean isBefore(LifecycleRecord attempt, ProviderRequest request) {
    return !attempt.occurredAt().isAfter(request.at().plus(Scene.CLOCKS));
  }

  /** When a request can no longer be on its way. */
  private static Instant over(LifecycleRecord attempt, Scene scene) {
    return Objects.requireNonNullElse(attempt.deadline(), attempt.occurredAt())
        .plus(scene.lag())
        .plus(Scene.CLOCKS);
  }

  private static void unrecorded(
      ProviderRequest request,
      List<LifecycleRecord> attempts,
      SaleFile file,
      Scene scene,
      Findings findings) {
    boolean late =
        attempts.stream()
            .anyMatch(one -> isBefore(one, request) && request.at().isAfter(over(one, scene)));
    if (late) {
      findings.add(
          I3,
          file,
          IssuedOnce.name(request) + " was sent after the time for which it was recorded");
    } else {
      findings.add(I9, file, IssuedOnce.name(request) + " was not recorded before it was sent");
    }
  }

  private static boolean isExcused(LifecycleRecord attempt, SaleFile file, Scene scene) {
    NeverArrived gone = new NeverArrived(row(attempt, file), scene.holders);
    Instant over = over(attempt, scene);
    boolean stillOpen = over.isAfter(scene.end());
    return stillOpen
        || gone.isToldSo()
        || scene
            .troublesBetween(attempt.occurredAt().minusSeconds(1), over)
            .anyMatch(gone::isExplainedBy);
  }

  /** What the ledger says of it. */
  private static @Nullable Attempt row(LifecycleRecord attempt, SaleFile file) {
    return file.attempts.stream()
        .filter(row -> row.kind().equals("POST"))
        .filter(row -> row.startedAt().equals(attempt.occurredAt()))
        .findFirst()
        .orElse(null);
  }
}
