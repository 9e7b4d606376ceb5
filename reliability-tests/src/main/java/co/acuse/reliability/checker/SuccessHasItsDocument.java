package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I4;

import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * I4: every submission with status SUCCESS, and every invoice with it, has an issued document at
 * the provider, made by a post of ours, with the same number, key (CUFE or CUDE) and total. (More
 * than one is I3's matter.) At the DIAN a number is the issuer's own: whatever stands under it
 * there is ours, and I6 says whether it is the same sale.
 */
final class SuccessHasItsDocument implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    List<ProviderDocument> issued = file.issuedAsOurs();
    for (SubmissionStatus row : file.statuses) {
      if (row.status().equals("SUCCESS")
          && issued.stream().noneMatch(document -> isSame(row, document))) {
        findings.add(
            I4,
            file,
            "SUCCESS as %s, %s, total %s; the provider issued %s"
                .formatted(row.number(), row.uniqueCode(), row.total(), names(issued)));
      }
    }
    if (file.auditStatus().equals("SUCCESS") && issued.isEmpty() && file.statuses.isEmpty()) {
      findings.add(I4, file, "the invoice is SUCCESS, and the provider issued nothing");
    }
  }

  private static boolean isSame(SubmissionStatus row, ProviderDocument document) {
    return document.number().equals(row.number())
        && document.key().equals(row.uniqueCode())
        && isEqual(document.total(), row.total());
  }

  static boolean isEqual(String amount, @Nullable String other) {
    return other != null && new BigDecimal(amount).compareTo(new BigDecimal(other)) == 0;
  }

  private static String names(List<ProviderDocument> issued) {
    return issued.isEmpty()
        ? "nothing"
        : issued.stream()
            .map(document -> document.number() + ", total " + document.total())
            .toList()
            .toString();
  }
}
