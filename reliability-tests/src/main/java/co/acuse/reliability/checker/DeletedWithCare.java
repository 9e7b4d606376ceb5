package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I5;

import co.acuse.reliability.evidence.ProviderRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * I5 too: what is told FAILED is only gone if what was deleted is what was rejected.
 *
 * <p>A DELETE comes only when the document was read, and found rejected, after the last submitting
 * request or DELETE before it (a DELETE that was refused with 401 or 429 aside, which may be
 * repeated as it is); it never meets a pending, an issued or a foreign document; and a rejected
 * document is deleted once.
 */
final class DeletedWithCare implements Rule {

  private static final Set<Integer> REPEATABLE = Set.of(401, 429);

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    Set<Long> foreign =
        file.documents.stream()
            .filter(document -> document.foreign())
            .map(document -> document.id())
            .collect(Collectors.toSet());
    List<ProviderRequest> all = file.requests;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isDelete()) {
        judge(all.get(i), all.subList(0, i), foreign, file, findings);
      }
    }
  }

  private static void judge(
      ProviderRequest delete,
      List<ProviderRequest> earlier,
      Set<Long> foreign,
      SaleFile file,
      Findings findings) {
    String met = delete.stateBefore();
    if (met != null && !met.equals("REJECTED")) {
      findings.add(I5, file, IssuedOnce.name(delete) + " was to delete a document " + met);
    } else if (delete.document() != null && foreign.contains(delete.document())) {
      findings.add(I5, file, IssuedOnce.name(delete) + " was to delete a foreign document");
    } else if (!isReadAgain(delete, earlier)) {
      findings.add(I5, file, IssuedOnce.name(delete) + " was to delete what nobody had read again");
    }
  }

  private static boolean isReadAgain(ProviderRequest delete, List<ProviderRequest> earlier) {
    for (ProviderRequest request : earlier.reversed()) {
      if (Answers.isAnsweredQuestion(request) && "REJECTED".equals(request.stateBefore())) {
        return delete.document() == null || Objects.equals(request.document(), delete.document());
      }
      if (request.submitting() || (request.isDelete() && !isRepeatable(request))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isRepeatable(ProviderRequest delete) {
    return delete.status() != null && REPEATABLE.contains(delete.status());
  }
}
