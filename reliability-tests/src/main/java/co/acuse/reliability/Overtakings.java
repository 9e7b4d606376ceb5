package co.acuse.reliability;

import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.FaultRecord;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.Sale;
import co.acuse.reliability.evidence.SubmissionRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the backlog of the time when the provider was away was sent in the order of age: of the
 * invoices accepted meanwhile, those that left before an older one of the same account.
 *
 * <p>Documents that the provider is made to ill-treat are left out: they wait for reasons of their
 * own.
 */
final class Overtakings {

  private static final String AWAY = "PROVIDER_AWAY";
  private static final String ILL_TREATED = "SIM-";

  private final Evidence evidence;

  Overtakings(Evidence evidence) {
    this.evidence = evidence;
  }

  int count() {
    Optional<Instant> from = time(true);
    Optional<Instant> to = time(false);
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }
    Map<String, Instant> firstSent = firstSent();
    Map<String, Instant> latestOfAccount = new HashMap<>();
    int overtakings = 0;
    for (Sale sale : backlog(from.get(), to.get())) {
      Instant sent = firstSent.get(key(sale.issuer(), sale.reference()));
      if (sent == null || sent.isBefore(to.get())) {
        continue;
      }
      Instant older = latestOfAccount.get(sale.issuer());
      if (older != null && sent.isBefore(older)) {
        overtakings++;
      } else {
        latestOfAccount.put(sale.issuer(), sent);
      }
    }
    return overtakings;
  }

  private Optional<Instant> time(boolean begin) {
    return evidence.faults().stream()
        .filter(fault -> fault.kind().equals(AWAY) && fault.isBegin() == begin)
        .map(FaultRecord::at)
        .findFirst();
  }

  /** In the order of their offsets; an issuer has one partition. */
  private List<Sale> backlog(Instant from, Instant to) {
    Set<Sale> seen = new HashSet<>();
    return evidence.submissions().stream()
        .sorted(Comparator.comparingLong(SubmissionRecord::offset))
        .filter(submission -> seen.add(submission.sale()))
        .filter(submission -> submission.acceptedAt().isAfter(from))
        .filter(submission -> submission.acceptedAt().isBefore(to))
        .map(SubmissionRecord::sale)
        .filter(sale -> sale.documentType().equals("INVOICE"))
        .filter(sale -> !sale.reference().startsWith(ILL_TREATED))
        .toList();
  }

  private Map<String, Instant> firstSent() {
    Map<String, Instant> first = new HashMap<>();
    evidence.provider().requests().stream()
        .filter(ProviderRequest::submitting)
        .forEach(request ->
            first.merge(
                key(
                    Objects.requireNonNullElse(request.account(), ""),
                    Objects.requireNonNullElse(request.reference(), "")),
                request.at(),
                (one, other) -> one.isBefore(other) ? one : other));
    return first;
  }

  private static String key(String account, String reference) {
    return account + '/' + reference;
  }
}
