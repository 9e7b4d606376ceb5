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
 * <p>Compared are the provider's own copy of the request that made the document and the submission
 * on the topic: customer, every line (article, quantity, price, discount, taxes), charges, payments
 * and the sum of it all; for a note also that the invoice that it corrects is the one that was
 * issued for the named reference. The submission in turn equals a post of a till that was not told
 * NO.
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
    Payload posted = Payload.ofTill(record.get().invoice());
    Payload stored = Payload.ofProvider(document.request());
    boolean bearsRounding = posted.isRounded() && document.family().equals("credit-notes");
    List<String> differences =
        bearsRounding
            ? posted.withoutPayments().differences(stored.withoutPayments())
            : posted.differences(stored);
    if (!differences.isEmpty()) {
      findings.add(
          I6,
          file,
          "%s does not say what submission %s says: %s"
              .formatted(document.number(), row.submissionId(), differences));
    } else if (posted.total().compareTo(new BigDecimal(document.total())) != 0) {
      findings.add(
          I6,
          file,
          document.number() + " is over " + document.total() + " instead of " + posted.total());
    } else {
      judgeCorrected(record.get(), document, file, findings);
    }
  }

  private void judgeCorrected(
      SubmissionRecord record, ProviderDocument document, SaleFile file, Findings findings) {
    JsonNode correction = JSON.readTree(record.invoice()).path("correction");
    String reference = correction.path("invoiceReference").asString("");
    String said = JSON.readTree(document.request()).path("bill_number").asString("");
    if (!reference.isEmpty()) {
      Sale corrected = new Sale(record.sale().issuer(), "INVOICE", reference);
      List<String> numbers =
          files.find(corrected).map(SaleFile::issued).orElse(List.of()).stream()
              .map(ProviderDocument::number)
              .toList();
      if (!numbers.contains(said)) {
        findings.add(
            I6,
            file,
            "the note corrects '%s', and %s was issued as %s".formatted(said, reference, numbers));
      }
    }
  }

  private static boolean isPosted(SubmissionRecord record, SaleFile file) {
    Payload accepted = Payload.ofTill(record.invoice());
    return file.posts.stream()
        .filter(post -> post.answer() != Post.Answer.NO)
        .anyMatch(post -> Payload.ofTill(post.body()).differences(accepted).isEmpty());
  }
}
