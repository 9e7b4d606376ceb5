package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I3;
import static co.acuse.reliability.checker.Invariant.I6;

import co.acuse.reliability.evidence.DianDocument;
import co.acuse.reliability.evidence.FrozenDocument;
import co.acuse.reliability.evidence.LedgerDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * I3 and I6 for what goes straight to the DIAN: no two sales of an issuer have one number, no
 * number is used up for no sale of ours, and what requests of ours brought there are the very bytes
 * that were frozen.
 */
final class NumbersAtDian {

  private NumbersAtDian() {}

  static void judge(Scene scene, Findings findings) {
    Map<String, LedgerDocument> numbered = numbered(scene, findings);
    Map<UUID, Set<String>> frozen =
        scene.evidence.dian().frozen().stream()
            .collect(
                Collectors.groupingBy(
                    FrozenDocument::invoiceId,
                    Collectors.mapping(FrozenDocument::sha256, Collectors.toSet())));
    scene.evidence.dian().documents().stream()
        .filter(document -> document.isAccepted() && !document.foreign())
        .forEach(document -> {
          LedgerDocument ours = numbered.get(place(document.nit(), document.number()));
          if (ours == null) {
            findings.add(I3, place(document), "issued, and the ledger gave the number to no sale");
          } else if (!frozen.getOrDefault(ours.invoiceId(), Set.of()).contains(document.sha256())) {
            findings.add(I6, place(document), "the authority holds other bytes than were frozen");
          }
        });
  }

  private static Map<String, LedgerDocument> numbered(Scene scene, Findings findings) {
    Map<String, LedgerDocument> numbered = new HashMap<>();
    for (LedgerDocument document : scene.evidence.ledger().documents()) {
      String number = document.number();
      if (number != null) {
        String place = place(document.sale().issuer(), number);
        LedgerDocument other = numbered.put(place, document);
        if (other != null) {
          findings.add(I3, place, "is the number of %s and of %s".formatted(other, document));
        }
      }
    }
    return numbered;
  }

  private static String place(DianDocument document) {
    return place(document.nit(), document.number());
  }

  private static String place(String nit, String number) {
    return nit + ' ' + number;
  }
}
