package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I11;

import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I11 in the large: after every topic was read again from its beginning, the provider holds the
 * same documents, every status is the same, and the log has the same events.
 */
final class Compared {

  private static final int SHOWN = 5;
  private static final Set<String> AFTERWARDS = Set.of("FilesArchived", "DeliveryReported");

  private Compared() {}

  static void judge(Evidence before, Evidence after, Findings findings) {
    compare(
        "documents at the provider",
        set(
            before.provider().documents().stream(),
            document -> document.number() + " " + document.key() + " " + document.state()),
        set(
            after.provider().documents().stream(),
            document -> document.number() + " " + document.key() + " " + document.state()),
        findings);
    compare(
        "statuses of invoices",
        set(before.audit().invoices().stream(), Compared::text),
        set(after.audit().invoices().stream(), Compared::text),
        findings);
    compare(
        "statuses of submissions",
        set(before.audit().submissions().stream(), Compared::text),
        set(after.audit().submissions().stream(), Compared::text),
        findings);
    compare(
        "events of the log",
        set(before.audit().log().stream(), LogRow::eventId),
        set(sinceThen(before, after), LogRow::eventId),
        findings);
  }

  /**
   * Files of issued documents are fetched, and mailed, when there is time for it: that they come is
   * no wonder.
   */
  private static Stream<LogRow> sinceThen(Evidence before, Evidence after) {
    Set<UUID> known = set(before.audit().log().stream(), LogRow::eventId);
    return after.audit().log().stream()
        .filter(row -> known.contains(row.eventId()) || !AFTERWARDS.contains(row.type()));
  }

  private static String text(InvoiceStatus row) {
    return row.sale() + " " + row.status() + " " + row.speaker();
  }

  private static String text(SubmissionStatus row) {
    return "%s %s %s %d %s %s"
        .formatted(
            row.invoiceId(),
            row.submissionId(),
            row.status(),
            row.lastSequence(),
            row.cause(),
            row.number());
  }

  private static <T, K> Set<K> set(Stream<T> all, Function<T, K> key) {
    return all.map(key).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <K> void compare(String what, Set<K> before, Set<K> after, Findings findings) {
    Set<K> gone = new HashSet<>(before);
    gone.removeAll(after);
    Set<K> come = new HashSet<>(after);
    come.removeAll(before);
    if (!gone.isEmpty() || !come.isEmpty()) {
      findings.add(
          I11,
          what,
          "%d are no longer so, as %s; %d are new, as %s"
              .formatted(
                  gone.size(),
                  gone.stream().limit(SHOWN).toList(),
                  come.size(),
                  come.stream().limit(SHOWN).toList()));
    }
  }
}
