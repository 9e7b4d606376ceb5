package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I6;

import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.Sale;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * I6: every issued document is known to the audit and equals the payload of each submission that is
 * said to have been issued as it, also if it is somebody else's that was adopted.
 *
 * <p>Compared are the provider's own copy of the request that made the document and the one that
 * follows from the submission on the topic (see {@link ExpectedRequest}), each field of either; and
 * the sum of it all; for a note also that the invoice that it corrects is the one that was issued
 * for the named reference. The submission in turn equals a post of a till that was not told NO.
 */
final class IssuedAsPosted implements Rule {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SaleFiles files;

  IssuedAsPosted(SaleFiles files) {
    this.files = files;
  }

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    List<ProviderDocument> issued = file.issued();
    if (!issued.isEmpty() && file.status == null && file.statuses.isEmpty()) {
      findings.add(
          I6, file, "issued as " + issued.getFirst().number() + ", and the audit knows nothing");
    }
    for (SubmissionStatus row : file.statuses) {
      if (row.status().equals("SUCCESS")) {
        file.issuedToAnybody()
            .filter(document -> document.number().equals(row.number()))
            .findFirst()
            .ifPresent(document -> judge(row, document, file, findings));
      }
    }
    file.differentSubmissions()
        .filter(record -> !record.origin().equals("REPLAY"))
        .filter(record -> !isPosted(record, file))
        .forEach(record ->
            findings.add(
                I6, file, "submission " + record.submissionId() + " is not what any till posted"));
  }

  private void judge(
      SubmissionStatus row, ProviderDocument document, SaleFile file, Findings findings) {
    Optional<SubmissionRecord> record =
        file.submissions.stream()
            .filter(one -> one.submissionId().equals(row.submissionId()))
            .findFirst();
    if (record.isEmpty()) {
      return;
    }
    if (document.isAtDian()) {
      judgeSigned(row, record.get(), document, file, findings);
      return;
    }
    Payload posted = Payload.ofTill(record.get().invoice());
    Payload stored = Payload.ofProvider(document.request());
    List<String> differences = posted.differences(stored);
    if (!differences.isEmpty()) {
      findings.add(I6, file, notTheSame(row, document, differences));
    } else if (posted.total().compareTo(new BigDecimal(document.total())) != 0) {
      findings.add(
          I6,
          file,
          document.number() + " is over " + document.total() + " instead of " + posted.total());
    } else {
      String said = JSON.readTree(document.request()).path("bill_number").asString("");
      judgeCorrected(record.get(), said, file, findings);
    }
  }

  private void judgeSigned(
      SubmissionStatus row,
      SubmissionRecord record,
      ProviderDocument document,
      SaleFile file,
      Findings findings) {
    SignedDocument signed = SignedDocument.of(document.request());
    List<String> differences = signed.differences(record.invoice());
    if (!differences.isEmpty()) {
      findings.add(I6, file, notTheSame(row, document, differences));
    } else {
      judgeCorrected(record, signed.corrected(), file, findings);
    }
  }

  private static String notTheSame(
      SubmissionStatus row, ProviderDocument document, List<String> differences) {
    return "%s does not say what submission %s says: %s"
        .formatted(document.number(), row.submissionId(), differences);
  }

  private void judgeCorrected(
      SubmissionRecord record, String said, SaleFile file, Findings findings) {
    JsonNode correction = JSON.readTree(record.invoice()).path("correction");
    List<String> numbers = corrected(correction, record.sale());
    if (!numbers.contains(said)) {
      findings.add(I6, file, "the note corrects '%s' instead of %s".formatted(said, numbers));
    }
  }

  /** The numbers that a note may name: that of its invoice, or none where it names a time. */
  private List<String> corrected(JsonNode correction, Sale note) {
    String reference = correction.path("invoiceReference").asString("");
    if (reference.isEmpty()) {
      return List.of(correction.path("invoiceNumber").asString(""));
    }
    return files.find(new Sale(note.issuer(), "INVOICE", reference)).stream()
        .flatMap(file -> file.issuedAsOurs().stream())
        .map(ProviderDocument::number)
        .toList();
  }

  private static boolean isPosted(SubmissionRecord record, SaleFile file) {
    Payload accepted = Payload.ofTill(record.invoice());
    JsonNode named = JSON.readTree(record.invoice());
    return file.posts.stream()
        .filter(post -> post.answer() != Post.Answer.NO)
        .filter(post -> namesTheSame(JSON.readTree(post.body()), named))
        .anyMatch(post -> Payload.ofTill(post.body()).differences(accepted).isEmpty());
  }

  /** What no request repeats as the till said it. */
  private static boolean namesTheSame(JsonNode posted, JsonNode accepted) {
    return posted.path("correction").equals(accepted.path("correction"))
        && posted.path("numberingPrefix").equals(accepted.path("numberingPrefix"));
  }
}
