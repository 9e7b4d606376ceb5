package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I7;

import co.acuse.reliability.evidence.LedgerSubmission;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I7: a post whose answer was lost counts once or not at all, and asking again gives the same id.
 *
 * <p>Whatever a till was told about a sale names the id that follows from issuer, document type and
 * reference, and so does every record of the submissions topic. Each post that was told 202 has a
 * submission of its own; where the topic has it again, it is the same to the letter, since a
 * producer that gave one batch up sends those behind it anew, whether they have arrived or not.
 * There are not more submissions over HTTP than posts that may have been accepted (told YES,
 * UNKNOWN or nothing), so a post that was told NO is never there; and as many over inbox topics as
 * records that a till may have published, each under the id that follows from its place, however
 * often it was copied. And ledger and audit know no submission that is not on the topic.
 */
final class CountedOnce implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    judgeIds(file, findings);
    judgeHttp(file, findings);
    judgeInbox(file, scene, findings);
    judgeSource(file, findings);
  }

  /** Nobody can have heard of a submission but from the topic. */
  private static void judgeSource(SaleFile file, Findings findings) {
    Set<UUID> strange =
        Stream.concat(
                file.ledgerSubmissions.stream().map(LedgerSubmission::submissionId),
                file.statuses.stream()
                    .filter(row -> !row.refused())
                    .map(SubmissionStatus::submissionId))
            .collect(Collectors.toCollection(HashSet::new));
    file.submissions.forEach(record -> strange.remove(record.submissionId()));
    if (!strange.isEmpty()) {
      findings.add(I7, file, "submissions that are not on the topic: " + strange);
    }
  }

  private static void judgeIds(SaleFile file, Findings findings) {
    for (Post post : file.posts) {
      if (post.invoiceId() != null && !post.invoiceId().equals(file.invoiceId)) {
        findings.add(I7, file, "post " + post.id() + " was told the id " + post.invoiceId());
      }
    }
    for (SubmissionRecord record : file.submissions) {
      if (!Identities.invoice(record.sale()).equals(record.invoiceId())) {
        findings.add(I7, file, "the topic has " + record.sale() + " as " + record.invoiceId());
      }
    }
  }

  private static void judgeHttp(SaleFile file, Findings findings) {
    List<SubmissionRecord> all = of(file, "HTTP");
    Set<UUID> different =
        all.stream().map(SubmissionRecord::submissionId).collect(Collectors.toSet());
    if (all.stream().map(SubmissionRecord::anywhere).distinct().count() > different.size()) {
      findings.add(I7, file, "a submission over HTTP says something else when repeated");
    }
    List<Post> possible = possible(file, false);
    if (different.size() > possible.size()) {
      findings.add(
          I7, file, different.size() + " submissions of " + possible.size() + " possible posts");
    }
    Set<UUID> told = new HashSet<>();
    for (Post post : possible) {
      if (post.submissionId() != null && !told.add(post.submissionId())) {
        findings.add(I7, file, "two posts were told the submission " + post.submissionId());
      }
    }
  }

  private static void judgeInbox(SaleFile file, Scene scene, Findings findings) {
    Set<UUID> different =
        of(file, "INBOX").stream().map(SubmissionRecord::submissionId).collect(Collectors.toSet());
    List<Post> possible = possible(file, true);
    if (different.size() > possible.size()) {
      findings.add(
          I7, file, different.size() + " submissions of " + possible.size() + " inbox records");
    }
    Set<UUID> expected = new HashSet<>();
    for (Post post : possible) {
      UUID id = KnownToAudit.submissionOf(post, scene);
      if (id == null) {
        return;
      }
      expected.add(id);
    }
    different.removeAll(expected);
    if (!different.isEmpty()) {
      findings.add(I7, file, "inbox submissions that follow from no record's place: " + different);
    }
  }

  private static List<SubmissionRecord> of(SaleFile file, String origin) {
    return file.submissions.stream().filter(record -> record.origin().equals(origin)).toList();
  }

  private static List<Post> possible(SaleFile file, boolean inbox) {
    return file.posts.stream()
        .filter(post -> post.isInbox() == inbox && post.answer() != Post.Answer.NO)
        .toList();
  }
}
