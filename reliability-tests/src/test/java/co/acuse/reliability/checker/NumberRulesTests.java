package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.DianDocument;
import co.acuse.reliability.evidence.FrozenDocument;
import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.NumberBooks;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule about numbers sees what breaks it. */
class NumberRulesTests {

  private static final Instant NOW = Instant.parse("2026-03-16T15:00:00Z");

  private final List<Post> posts = new ArrayList<>();
  private final List<LedgerDocument> documents = new ArrayList<>();
  private final List<FrozenDocument> frozen = new ArrayList<>();
  private final List<InvoiceStatus> invoices = new ArrayList<>();
  private final List<DianDocument> held = new ArrayList<>();

  NumberRulesTests() {
    for (int i = 0; i < 3; i++) {
      posts.add(told(sale(i), id(i)));
      documents.add(document(i, "SETP" + (100 + i)));
      frozen.add(new FrozenDocument(id(i), "sha-" + i));
      invoices.add(new InvoiceStatus(id(i), sale(i), "SUCCESS", null, null));
      held.add(held(i, "SETP" + (100 + i), "cufe-" + i, "sha-" + i));
    }
  }

  @Test
  void nothingIsWrongWithOneNumberForEachSale() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void seesASaleThatWasToldTwoIds() {
    posts.add(told(sale(1), UUID.randomUUID()));
    assertThat(broken()).singleElement().asString().contains("was told the ids");
  }

  @Test
  void seesASaleThatNobodyAccepted() {
    posts.set(1, post(sale(1), Post.Answer.NO, null));
    assertThat(broken()).singleElement().asString().contains("was never accepted");
  }

  @Test
  void aTillMayHearNoBeforeItHearsYes() {
    posts.add(post(sale(1), Post.Answer.NO, null));
    assertThat(broken()).isEmpty();
  }

  @Test
  void seesASaleThatTheLedgerDoesNotKnow() {
    posts.add(post(sale(7), Post.Answer.YES, id(7)));
    assertThat(broken()).singleElement().asString().contains("the ledger knows 3");
  }

  @Test
  void seesTwoSalesUnderOneNumber() {
    documents.set(1, document(1, "SETP100"));
    assertThat(broken()).anyMatch(text -> text.contains("has the number SETP100"));
  }

  @Test
  void seesASaleWithoutANumber() {
    documents.set(1, document(1, null));
    assertThat(broken()).anyMatch(text -> text.contains("has the number null"));
  }

  @Test
  void seesASecondDocumentOfASale() {
    held.add(held(1, "SETP103", "another", "sha-1"));
    assertThat(broken()).singleElement().asString().contains("3 numbers are used, 4 are issued");
  }

  @Test
  void seesAnotherCufe() {
    held.set(1, held(1, "SETP101", "another", "sha-1"));
    assertThat(broken()).singleElement().asString().contains("is SETP101 at the authority");
  }

  @Test
  void seesASaleThatTheAuditDoesNotCallSuccess() {
    invoices.set(1, new InvoiceStatus(id(1), sale(1), "FAILED", null, null));
    assertThat(broken()).singleElement().asString().contains("is not SUCCESS");
  }

  @Test
  void seesANumberThatWasLeftOut() {
    documents.set(2, document(2, "SETP105"));
    held.set(2, held(2, "SETP105", "cufe-2", "sha-2"));
    assertThat(broken()).singleElement().asString().contains("3 numbers from 100 to 105");
  }

  @Test
  void seesBytesThatWereNotFrozen() {
    held.set(1, held(1, "SETP101", "cufe-1", "other"));
    assertThat(broken()).singleElement().asString().contains("other bytes than were frozen");
  }

  private List<String> broken() {
    return NumberRules.broken(new NumberBooks(posts, documents, frozen, invoices, held));
  }

  private static Sale sale(int i) {
    return new Sale("900700001", "INVOICE", "count-" + i);
  }

  private static UUID id(int i) {
    return Identities.invoice(sale(i));
  }

  private static Post told(Sale sale, UUID id) {
    return post(sale, Post.Answer.YES, id);
  }

  private static Post post(Sale sale, Post.Answer answer, @Nullable UUID id) {
    return new Post(
        UUID.randomUUID(),
        NOW,
        "HTTP",
        sale,
        "",
        "",
        answer,
        NOW,
        202,
        null,
        id,
        null,
        null,
        null,
        null);
  }

  private static LedgerDocument document(int i, @Nullable String number) {
    return new LedgerDocument(
        id(i), sale(i), 1, "ENDED", "NONE", null, false, null, null, number, "cufe-" + i, NOW);
  }

  private static DianDocument held(int i, String number, String key, String sha256) {
    return new DianDocument(
        i, "900700001", "01", number, key, "ACCEPTED", false, "1190.00", Instant.EPOCH, sha256);
  }
}
