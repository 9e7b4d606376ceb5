package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I11;

import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * I11: statuses follow from the events alone, in whatever order and however often they came.
 *
 * <p>The status of a submission is that of its event of the highest sequence; the status of the
 * invoice is SUCCESS if any of its submissions is; else PROCESANDO if any is, refusals aside; else
 * FAILED as the one with the highest sequence. Derived here from the rows of the audit's own log
 * (whether that has every event is I1's matter) and compared with what its tables say. After the
 * topics were read again from their beginning, {@link Compared} adds that nothing is different from
 * before.
 */
final class ProjectionFollows implements Rule {

  private static final Set<String> TELLING =
      Set.of(
          "SubmissionRequested",
          "SubmissionActivated",
          "AttemptStarted",
          "SubmissionWaiting",
          "ContingencyEntered",
          "InvoiceIssued",
          "SubmissionFailed",
          "SubmissionRefused");

  /** Where a submission stands by the events. */
  private record Derived(
      UUID submission, String status, long sequence, boolean refused, String cause) {}

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    Map<UUID, Derived> derived = new HashMap<>();
    for (LogRow row : file.log) {
      UUID submission = row.submissionId();
      if (submission != null && TELLING.contains(row.type())) {
        derived.merge(submission, derived(submission, row), ProjectionFollows::later);
      }
    }
    for (Derived expected : derived.values()) {
      judge(expected, file, findings);
    }
    if (!derived.isEmpty() && file.status != null) {
      String expected = invoice(derived).status();
      if (!expected.equals(file.auditStatus())) {
        findings.add(
            I11,
            file,
            "by its events the invoice is " + expected + ", the audit says " + file.auditStatus());
      }
    }
  }

  private static Derived derived(UUID submission, LogRow row) {
    return new Derived(
        submission,
        Objects.requireNonNullElse(row.status(), ""),
        Objects.requireNonNullElse(row.sequence(), 0L),
        row.type().equals("SubmissionRefused"),
        Objects.requireNonNullElse(row.cause(), ""));
  }

  /** A refusal is told without a sequence, and is more than a request. */
  private static Derived later(Derived one, Derived other) {
    Comparator<Derived> order =
        Comparator.comparingLong(Derived::sequence).thenComparing(Derived::refused);
    return order.compare(one, other) >= 0 ? one : other;
  }

  private static void judge(Derived expected, SaleFile file, Findings findings) {
    SubmissionStatus row = file.status(expected.submission()).orElse(null);
    if (row == null) {
      findings.add(
          I11,
          file,
          "the audit has events of submission %s, and no status".formatted(expected.submission()));
    } else if (!row.status().equals(expected.status())
        || row.lastSequence() != expected.sequence()
        || !Objects.requireNonNullElse(row.cause(), "").equals(expected.cause())) {
      findings.add(
          I11,
          file,
          "by its events submission %s is %s %s (#%d), the audit says %s %s (#%d)"
              .formatted(
                  expected.submission(),
                  expected.status(),
                  expected.cause(),
                  expected.sequence(),
                  row.status(),
                  row.cause(),
                  row.lastSequence()));
    }
  }

  private static Derived invoice(Map<UUID, Derived> submissions) {
    return submissions.values().stream()
        .min(
            Comparator.comparing(Derived::refused)
                .thenComparing(one -> !one.status().equals("SUCCESS"))
                .thenComparing(one -> !one.status().equals("PROCESANDO"))
                .thenComparing(Comparator.comparingLong(Derived::sequence).reversed()))
        .orElseThrow();
  }
}
