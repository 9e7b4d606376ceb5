package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.ProviderRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the provider's memory of a request says about what its sender may know. */
final class Answers {

  private static final Set<Integer> REFUSALS = Set.of(400, 401, 402, 403, 409, 422, 429);
  private static final Set<String> STORED = Set.of("VALIDATED", "PENDING", "REJECTED");
  private static final Set<String> SAID =
      Set.of("FOUND", "NOT_FOUND", "VALIDATED", "PENDING", "REJECTED", "REFUSED");
  private static final Set<String> HARMLESS = Set.of("SLOW", "DRIP", "REJECT");

  private Answers() {}

  /** Told that it was refused and nothing is stored: nobody needs to ask after that. */
  static boolean isRefusal(ProviderRequest request) {
    return request.status() != null
        && (isToldRefused(request)
            || (REFUSALS.contains(request.status()) && !STORED.contains(request.verdict())));
  }

  /** The DIAN rejects with 200, and keeps nothing of what it rejects. */
  private static boolean isToldRefused(ProviderRequest request) {
    return "REFUSED".equals(request.verdict())
        && Objects.equals(request.status(), 200)
        && isWholeAnswer(request);
  }

  private static boolean isWholeAnswer(ProviderRequest request) {
    return request.fault() == null || HARMLESS.contains(request.fault());
  }

  /** A question to which the provider gave its word. */
  static boolean isAnsweredQuestion(ProviderRequest request) {
    return request.isQuestion()
        && request.status() != null
        && SAID.contains(request.verdict())
        && isWholeAnswer(request);
  }

  /** The provider's word that it does not hold it. */
  static boolean saysNotHeld(ProviderRequest question) {
    return "NOT_FOUND".equals(question.verdict()) || isDecided(question);
  }

  /** The provider's word that it has rejected it, which no lag can change. */
  static boolean isDecided(ProviderRequest question) {
    return "REFUSED".equals(question.verdict());
  }

  static List<ProviderRequest> questionsBetween(
      SaleFile file, ProviderRequest from, ProviderRequest to) {
    return file.requests.stream()
        .filter(Answers::isAnsweredQuestion)
        .filter(request -> isAfter(request, from) && isAfter(to, request))
        .toList();
  }

  /** The order in which requests came; the id decides within one moment. */
  static boolean isAfter(ProviderRequest request, ProviderRequest other) {
    int order = request.at().compareTo(other.at());
    return order > 0 || (order == 0 && request.id() > other.id());
  }
}
