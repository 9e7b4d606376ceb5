package co.acuse.simulator.factus.ledger;

import co.acuse.simulator.factus.documents.Document;
import co.acuse.simulator.factus.documents.DocumentState;
import co.acuse.simulator.factus.exchange.RequestRecord;
import co.acuse.simulator.factus.protocol.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One account in figures.
 *
 * @param mostInAnyMinute the most requests that arrived within any 60 seconds, refused ones too
 */
record AccountSummary(
    String account,
    Map<DocumentState, Long> documents,
    Map<Operation, Long> requests,
    long submitting,
    int mostInAnyMinute) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  static AccountSummary of(
      String account, List<RequestRecord> allRequests, Collection<Document> allDocuments) {
    List<RequestRecord> own =
        allRequests.stream().filter(one -> account.equals(one.account())).toList();
    return new AccountSummary(
        account,
        count(
            allDocuments.stream().filter(one -> one.account().equals(account)).toList(),
            Document::state,
            DocumentState.class),
        count(own, RequestRecord::kind, Operation.class),
        own.stream().filter(RequestRecord::submitting).count(),
        most(own));
  }

  private static <T, K extends Enum<K>> Map<K, Long> count(
      List<T> all, Function<T, K> kind, Class<K> kinds) {
    return all.stream()
        .collect(Collectors.groupingBy(kind, () -> new EnumMap<>(kinds), Collectors.counting()));
  }

  private static int most(List<RequestRecord> inOrder) {
    Deque<Instant> window = new ArrayDeque<>();
    int most = 0;
    for (RequestRecord request : inOrder) {
      window.addLast(request.at());
      while (!window.getFirst().isAfter(request.at().minus(MINUTE))) {
        window.removeFirst();
      }
      most = Math.max(most, window.size());
    }
    return most;
  }
}
