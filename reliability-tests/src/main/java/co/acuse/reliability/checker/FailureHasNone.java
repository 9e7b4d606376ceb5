package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I5;

import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * I5: an invoice with status FAILED has no document at the provider, and none may still come.
 *
 * <p>Nothing that a post of ours made is held there, neither issued nor pending nor rejected;
 * unless a submission of it ended as CONFLICT, which says that something is. And whenever the end
 * FAILED of the submission at work was told, the last submitting request before it was plainly
 * refused, or the provider had said since, after the lag window, that it does not hold the
 * document, or its deletion was confirmed: never by time alone.
 */
final class FailureHasNone implements Rule {

  /** Ends of what was at work, and may have been sent. */
  private static final Set<String> AFTER_SENDING =
      Set.of(
          "REJECTED_BY_AUTHORITY",
          "REFUSED_BY_PROVIDER",
          "RETRIES_EXHAUSTED",
          "ISSUER_UNKNOWN",
          "REFERENCED_INVOICE_FAILED",
          "REFERENCED_INVOICE_UNKNOWN");

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    if (file.auditStatus().equals("FAILED") && !hasConflict(file)) {
      List<String> held =
          file.documents.stream()
              .filter(document -> !document.foreign() && !document.state().equals("DELETED"))
              .map(FailureHasNone::name)
              .toList();
      if (!held.isEmpty()) {
        String cause = file.speaker().map(SubmissionStatus::cause).orElse("?");
        findings.add(I5, file, "FAILED as " + cause + ", and the provider holds " + held);
        return;
      }
    }
    file.events().stream()
        .filter(event -> event.is("SubmissionFailed") && !event.repeat())
        .filter(event -> AFTER_SENDING.contains(String.valueOf(event.cause())))
        .forEach(event -> judgeEnd(event, file, scene, findings));
  }

  private static boolean hasConflict(SaleFile file) {
    return file.statuses.stream().anyMatch(row -> "CONFLICT".equals(row.cause()));
  }

  private static String name(ProviderDocument document) {
    return document.number() + " " + document.state();
  }

  private static void judgeEnd(LifecycleRecord end, SaleFile file, Scene scene, Findings findings) {
    Optional<ProviderRequest> last =
        file.submitting().stream()
            .filter(request -> request.at().isBefore(end.occurredAt()))
            .reduce((_, later) -> later);
    if (last.isPresent()
        && !Answers.isRefusal(last.get())
        && file.requests.stream()
            .filter(request -> Answers.isAfter(request, last.get()))
            .filter(request -> request.at().isBefore(end.occurredAt()))
            .noneMatch(request -> isTheProvidersWord(request, last.get(), scene))) {
      findings.add(
          I5,
          file,
          "FAILED as %s was told at %s while the provider might hold what %s brought"
              .formatted(end.cause(), end.occurredAt(), IssuedOnce.name(last.get())));
    }
  }

  private static boolean isTheProvidersWord(
      ProviderRequest request, ProviderRequest post, Scene scene) {
    if (request.isDelete()) {
      return "DELETED".equals(request.verdict()) || "NOT_FOUND".equals(request.verdict());
    }
    return Answers.isAnsweredQuestion(request)
        && Answers.saysNotHeld(request)
        && (Answers.isDecided(request)
            || !request.at().isBefore(post.at().plus(scene.lag()).minus(Scene.CLOCKS)));
  }
}
