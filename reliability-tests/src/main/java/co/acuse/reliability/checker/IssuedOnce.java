package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I3;

import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import java.time.Instant;
import java.util.List;

/**
 * I3: no sale has more than one issued document at the provider, and nobody risks a second one.
 *
 * <p>Between two submitting requests of a sale, unless the first was plainly refused (400, 401,
 * 402, 403, 409, 422 or 429, nothing stored) or what it made was deleted, as the provider
 * confirmed, the provider was asked and answered. After "not found" the second comes only if that
 * was said when the lag window after the first was over; after "found, issued" it never comes. A
 * second request never comes while the first is being worked on, nor, when that was never answered,
 * within the lag window. (That a request left after the time for which it was recorded is told by
 * {@link RecordedBeforeSent} for this invariant: whoever sends then has no lease any more.)
 */
final class IssuedOnce implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    List<ProviderDocument> issued = file.issued();
    if (issued.size() > 1) {
      findings.add(
          I3,
          file,
          "issued "
              + issued.size()
              + " times: "
              + issued.stream().map(ProviderDocument::number).toList());
    }
    List<ProviderRequest> posts = file.submitting();
    for (int i = 1; i < posts.size(); i++) {
      judgeRepeat(posts.get(i - 1), posts.get(i), file, scene, findings);
    }
  }

  private static void judgeRepeat(
      ProviderRequest first,
      ProviderRequest second,
      SaleFile file,
      Scene scene,
      Findings findings) {
    Instant ended = first.endedAt();
    if (ended != null && second.at().plus(Scene.CLOCKS).isBefore(ended)) {
      findings.add(I3, file, name(second) + " came while " + name(first) + " was being worked on");
    } else if (!Answers.isRefusal(first) && !isDeletedBetween(first, second, file)) {
      judgeUnrefused(first, second, file, scene, findings);
    }
  }

  private static boolean isDeletedBetween(
      ProviderRequest first, ProviderRequest second, SaleFile file) {
    return file.requests.stream()
        .filter(ProviderRequest::isDelete)
        .filter(request -> "DELETED".equals(request.verdict()) && request.status() != null)
        .anyMatch(request -> Answers.isAfter(request, first) && Answers.isAfter(second, request));
  }

  private static void judgeUnrefused(
      ProviderRequest first,
      ProviderRequest second,
      SaleFile file,
      Scene scene,
      Findings findings) {
    List<ProviderRequest> questions = Answers.questionsBetween(file, first, second);
    Instant windowEnds = first.at().plus(scene.lag()).minus(Scene.CLOCKS);
    if (questions.isEmpty()) {
      findings.add(
          I3, file, name(second) + " was sent without asking what became of " + name(first));
    } else if (Answers.saysNotHeld(questions.getLast())) {
      if (!Answers.isDecided(questions.getLast())
          && questions.getLast().at().isBefore(windowEnds)) {
        findings.add(
            I3,
            file,
            name(second) + " was sent when 'not found' could still be lag of " + name(first));
      }
    } else if ("VALIDATED".equals(questions.getLast().stateBefore())) {
      findings.add(I3, file, name(second) + " was sent although it had been found issued");
    } else if (first.status() == null && second.at().isBefore(windowEnds)) {
      findings.add(I3, file, name(second) + " was sent while " + name(first) + " was open");
    }
  }

  static String name(ProviderRequest request) {
    return "request " + request.id() + " of " + request.at();
  }
}
