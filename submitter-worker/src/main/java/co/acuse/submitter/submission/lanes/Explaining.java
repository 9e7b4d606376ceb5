package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.LeaseHold;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.Ledger.InLine;
import co.acuse.submitter.submission.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Tells the documents of one issuer that wait behind another why they wait: few at a time, one
 * issuer at a time, after all else, so that a long line costs the other issuers nothing.
 */
final class Explaining {

  static final Duration PAUSE = Duration.ofSeconds(2);
  static final int AT_ONCE = 20;

  /** What has gone for a moment only is not worth telling. */
  static final Duration SETTLED = Duration.ofSeconds(10);

  private final LeaseHold held;
  private final Ledger ledger;
  private final Decisions decisions;
  private final Semaphore turn;
  private final InstantSource clock;
  private final Map<DocumentType, Line> lines = new EnumMap<>(DocumentType.class);
  private Instant nextAt = Instant.MIN;

  /**
   * Begins with the first in line.
   *
   * @param turn shared by all issuers of the process
   */
  Explaining(
      LeaseHold held, Ledger ledger, Decisions decisions, Semaphore turn, InstantSource clock) {
    this.held = held;
    this.ledger = ledger;
    this.decisions = decisions;
    this.turn = turn;
    this.clock = clock;
  }

  /**
   * Tells the next few, if it is time.
   *
   * @param ofIssuer what keeps every document of the issuer
   * @return whether anything was told
   */
  boolean explain(@Nullable Obstacle ofIssuer) {
    Instant now = clock.instant();
    if (now.isBefore(nextAt) || !turn.tryAcquire()) {
      return false;
    }
    try {
      nextAt = now.plus(PAUSE);
      boolean told = false;
      for (DocumentType family : DocumentType.values()) {
        told |= explain(family, ofIssuer, now);
      }
      return told;
    } finally {
      turn.release();
    }
  }

  private boolean explain(DocumentType family, @Nullable Obstacle ofIssuer, Instant now) {
    Obstacle seen =
        ofIssuer != null
            ? ofIssuer
            : ledger.obstacle(held.lease().issuer(), family).orElseGet(Obstacle::gone);
    Line line = lines.getOrDefault(family, Line.unknown()).seen(seen, now);
    lines.put(family, line);
    if (!line.isSettled(now)) {
      return false;
    }
    List<InLine> next = ledger.inLine(held.lease().issuer(), family, line.age(), AT_ONCE);
    if (next.isEmpty()) {
      return false;
    }
    lines.put(family, line.upTo(next.getLast().age()));
    List<InvoiceId> untold =
        next.stream().filter(one -> !seen.isKnown(one.told())).map(InLine::id).toList();
    return !untold.isEmpty()
        && ledger
            .reviseAll(held.lease(), untold, file -> decisions.explain(file, seen))
            .isPresent();
  }

  /**
   * How far a line has been told.
   *
   * @param obstacle absent before the first look
   * @param since when the obstacle was first seen as it is
   * @param age of the last document that was told
   */
  private record Line(@Nullable Obstacle obstacle, Instant since, long age) {

    static Line unknown() {
      return new Line(null, Instant.MIN, 0);
    }

    Line seen(Obstacle now, Instant at) {
      return now.equals(obstacle) ? this : new Line(now, at, 0);
    }

    boolean isSettled(Instant now) {
      return !Obstacle.gone().equals(obstacle) || !now.isBefore(since.plus(SETTLED));
    }

    Line upTo(long last) {
      return new Line(obstacle, since, last);
    }
  }
}
