package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Attempt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that no request at the provider belongs to, and what can explain that: its worker or
 * the provider was struck, or the way between them; or the ledger was, so that the worker could not
 * write down that nothing had left. What strikes ingests, audits, tills or the broker explains
 * nothing, and neither does another worker's death.
 *
 * @param row what the ledger says of it, if anything
 * @param holders whoever the ledger knows to have made an attempt
 */
record NeverArrived(@Nullable Attempt row, Set<String> holders) {

  private static final String WORKER = "worker";
  private static final String PROVIDER = "simulator";
  private static final String LEDGER = "postgres";

  /** Whether the worker wrote down that it was not sent. */
  boolean isToldSo() {
    return row != null && Boolean.FALSE.equals(row.sent());
  }

  boolean isExplainedBy(Trouble trouble) {
    return trouble.hits().stream().anyMatch(this::isExplainedBy);
  }

  private boolean isExplainedBy(Hit hit) {
    return switch (hit) {
      case Hit.OfProcess(String name) -> mayBeHolder(name) || isAtTheOtherEnd(name);
      case Hit.OfWay(String from, String to) -> mayBeHolder(from) && isAtTheOtherEnd(to);
      case Hit.OfAnswers _ -> false;
    };
  }

  private boolean isAtTheOtherEnd(String process) {
    return process.equals(PROVIDER) || (process.equals(LEDGER) && !isConcluded());
  }

  private boolean isConcluded() {
    return row != null && row.concludedAt() != null;
  }

  /** Some workers have a new name in each life: they may be any that the ledger knows by none. */
  private boolean mayBeHolder(String process) {
    if (!process.startsWith(WORKER)) {
      return false;
    }
    return row == null
        || process.equals(row.holder())
        || (!row.holder().startsWith(WORKER) && !holders.contains(process));
  }
}
