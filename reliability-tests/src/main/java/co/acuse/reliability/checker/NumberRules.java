package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.DianDocument;
import co.acuse.reliability.evidence.FrozenDocument;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.NumberBooks;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.Sale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What must hold of sales that none of the authority's rules refuses: one number for each, none
 * left out, and at the authority the very bytes that were frozen.
 */
public final class NumberRules {

  private final NumberBooks books;
  private final List<String> broken = new ArrayList<>();

  private NumberRules(NumberBooks books) {
    this.books = books;
  }

  /** Every rule that is broken, a sentence each. */
  public static List<String> broken(NumberBooks books) {
    NumberRules rules = new NumberRules(books);
    rules.everySaleHasOneId();
    rules.everySaleIsIssuedUnderANumberOfItsOwn();
    rules.noNumberIsLeftOut();
    rules.theAuthorityHoldsTheFrozenBytes();
    return rules.broken;
  }

  private void everySaleHasOneId() {
    Map<Sale, List<Post>> sold =
        books.posts().stream().collect(Collectors.groupingBy(Post::sale, Collectors.toList()));
    sold.forEach((sale, posts) -> {
      UUID id = Identities.invoice(sale);
      Set<UUID> told =
          posts.stream().map(Post::invoiceId).filter(Objects::nonNull).collect(Collectors.toSet());
      if (!Set.of(id).containsAll(told)) {
        broken.add("%s was told the ids %s, not %s alone".formatted(sale, told, id));
      }
      if (posts.stream().noneMatch(post -> post.answer() == Post.Answer.YES)) {
        broken.add("%s was never accepted".formatted(sale));
      }
    });
    Set<UUID> ids = sold.keySet().stream().map(Identities::invoice).collect(Collectors.toSet());
    Set<UUID> known =
        books.documents().stream().map(LedgerDocument::invoiceId).collect(Collectors.toSet());
    if (!ids.equals(known)) {
      broken.add("%d sales were posted, the ledger knows %d".formatted(ids.size(), known.size()));
    }
  }

  private void everySaleIsIssuedUnderANumberOfItsOwn() {
    Map<String, List<DianDocument>> held =
        books.held().stream().collect(Collectors.groupingBy(DianDocument::number));
    Map<UUID, InvoiceStatus> audited =
        books.invoices().stream().collect(Collectors.toMap(InvoiceStatus::invoiceId, one -> one));
    Set<String> used = new HashSet<>();
    for (LedgerDocument document : books.documents()) {
      String number = document.number();
      if (number == null || !used.add(number)) {
        broken.add("%s has the number %s".formatted(document.sale(), number));
        continue;
      }
      List<DianDocument> there = held.getOrDefault(number, List.of());
      if (there.size() != 1 || !isOf(document, there.getFirst())) {
        broken.add("%s is %s at the authority: %s".formatted(document.sale(), number, there));
      }
      InvoiceStatus status = audited.get(document.invoiceId());
      if (status == null || !status.status().equals("SUCCESS")) {
        broken.add("%s is not SUCCESS in the audit: %s".formatted(document.sale(), status));
      }
    }
    if (held.size() != used.size()) {
      broken.add("%d numbers are used, %d are issued".formatted(used.size(), held.size()));
    }
  }

  private static boolean isOf(LedgerDocument document, DianDocument there) {
    return there.isAccepted()
        && !there.foreign()
        && there.key().equals(document.uniqueCode())
        && there.nit().equals(document.sale().issuer());
  }

  private void noNumberIsLeftOut() {
    Map<String, TreeSet<Long>> series = new TreeMap<>();
    books.documents().stream()
        .filter(document -> document.number() != null)
        .forEach(document ->
            series.computeIfAbsent(prefix(document), _ -> new TreeSet<>()).add(digits(document)));
    series.forEach((name, numbers) -> {
      long span = numbers.last() - numbers.first() + 1;
      if (span != numbers.size()) {
        broken.add(
            "%s: %d numbers from %d to %d"
                .formatted(name, numbers.size(), numbers.first(), numbers.last()));
      }
    });
  }

  private static String prefix(LedgerDocument document) {
    return document.sale().issuer()
        + ' '
        + Objects.requireNonNull(document.number()).replaceFirst("[0-9]+$", "");
  }

  private static long digits(LedgerDocument document) {
    return Long.parseLong(
        Objects.requireNonNull(document.number()).replaceFirst("^.*?(?=[0-9]+$)", ""));
  }

  private void theAuthorityHoldsTheFrozenBytes() {
    Map<UUID, Set<String>> frozen =
        books.frozen().stream()
            .collect(
                Collectors.groupingBy(
                    FrozenDocument::invoiceId,
                    Collectors.mapping(FrozenDocument::sha256, Collectors.toSet())));
    Map<String, String> held =
        books.held().stream()
            .filter(DianDocument::isAccepted)
            .collect(Collectors.toMap(DianDocument::number, DianDocument::sha256, (a, _) -> a));
    for (LedgerDocument document : books.documents()) {
      String there = held.get(String.valueOf(document.number()));
      if (there != null && !frozen.getOrDefault(document.invoiceId(), Set.of()).contains(there)) {
        broken.add(
            "%s: the authority holds other bytes than were frozen".formatted(document.sale()));
      }
    }
  }
}
