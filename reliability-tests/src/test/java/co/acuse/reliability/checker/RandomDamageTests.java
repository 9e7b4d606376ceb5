package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.InvoiceStatus;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.LogRow;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever of a clean run is damaged at random, something of it is caught. */
class RandomDamageTests {

  private static final int TALES = 24;
  private static final int ROUNDS = 60;

  private static final List<BiConsumer<Sketch, Random>> DAMAGES =
      List.of(
          (sketch, random) -> drop(sketch.lifecycle, random),
          (sketch, random) -> drop(sketch.log, random),
          (sketch, random) -> drop(sketch.statuses, random),
          (sketch, random) -> drop(sketch.submissions, random),
          (sketch, random) -> drop(sketch.ledgerSubmissions, random),
          (sketch, random) ->
              drop(
                  sketch.requests.stream().filter(ProviderRequest::submitting).toList(),
                  sketch.requests,
                  random),
          (sketch, random) ->
              drop(
                  sketch.documents.stream().filter(ProviderDocument::isIssued).toList(),
                  sketch.documents,
                  random),
          (sketch, random) -> again(sketch, random),
          (sketch, random) -> swapTotals(sketch, random),
          (sketch, random) ->
              change(
                  sketch.invoices,
                  InvoiceStatus.class,
                  _ -> true,
                  random,
                  node -> node.put("status", "PROCESANDO")),
          (sketch, random) ->
              change(
                  sketch.statuses,
                  SubmissionStatus.class,
                  row -> row.number() != null,
                  random,
                  node -> node.put("uniqueCode", "of another")),
          (sketch, random) ->
              change(
                  sketch.lifecycle,
                  LifecycleRecord.class,
                  _ -> true,
                  random,
                  node -> node.put("sequence", 77)),
          (sketch, random) ->
              change(
                  sketch.lifecycle,
                  LifecycleRecord.class,
                  _ -> true,
                  random,
                  node -> node.put("eventId", UUID.randomUUID().toString())),
          (sketch, random) ->
              change(
                  sketch.lifecycle,
                  LifecycleRecord.class,
                  LifecycleRecord::isEnd,
                  random,
                  node -> node.put("type", "AttemptStarted").put("attempt", 9)),
          (sketch, random) ->
              change(
                  sketch.log,
                  LogRow.class,
                  row -> "SUCCESS".equals(row.status()),
                  random,
                  node -> node.put("status", "FAILED")),
          (sketch, random) ->
              change(
                  sketch.documents,
                  ProviderDocument.class,
                  ProviderDocument::isIssued,
                  random,
                  node ->
                      node.put(
                          "request",
                          node.path("request").asString().replace("\"2.00\"", "\"3.00\""))),
          (sketch, random) ->
              change(
                  sketch.posts,
                  Post.class,
                  _ -> true,
                  random,
                  node -> node.put("invoiceId", UUID.randomUUID().toString())),
          (sketch, random) ->
              change(
                  sketch.submissions,
                  SubmissionRecord.class,
                  _ -> true,
                  random,
                  node ->
                      node.put("invoice", node.path("invoice").asString().replace("Pan", "Queso"))),
          (sketch, random) ->
              change(
                  sketch.documents,
                  ProviderDocument.class,
                  document -> document.state().equals("DELETED"),
                  random,
                  node -> node.put("state", "VALIDATED")));

  private static <T> void drop(List<T> all, Random random) {
    all.remove(random.nextInt(all.size()));
  }

  private static <T> void drop(List<T> some, List<T> all, Random random) {
    all.remove(some.get(random.nextInt(some.size())));
  }

  private static <T> void change(
      List<T> all, Class<T> type, Predicate<T> which, Random random, Consumer<ObjectNode> change) {
    List<T> matching = all.stream().filter(which).toList();
    T one = matching.get(random.nextInt(matching.size()));
    Sketch.edit(all, type, one::equals, change);
  }

  /** One document is issued a second time. */
  private static void again(Sketch sketch, Random random) {
    List<ProviderDocument> issued =
        sketch.documents.stream().filter(ProviderDocument::isIssued).toList();
    ProviderDocument one = issued.get(random.nextInt(issued.size()));
    Sketch.copy(
        sketch.documents,
        ProviderDocument.class,
        one::equals,
        node -> node.put("id", 900).put("number", "SETP900").put("key", "cufe-900"));
  }

  /** Two documents exchange what they say of their numbers. */
  private static void swapTotals(Sketch sketch, Random random) {
    List<ProviderDocument> issued =
        sketch.documents.stream().filter(ProviderDocument::isIssued).toList();
    int first = random.nextInt(issued.size() - 1);
    ProviderDocument one = issued.get(first);
    ProviderDocument other = issued.get(first + 1);
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        one::equals,
        node -> node.put("number", other.number()));
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        other::equals,
        node -> node.put("number", one.number()));
  }

  private static Sketch clean() {
    Sketch sketch = new Sketch();
    for (int i = 0; i < TALES; i += 3) {
      Tale.lostAnswer(sketch, "L-" + i, Sketch.START.plusSeconds(60L * i));
      Tale.sentAgain(sketch, "S-" + i, Sketch.START.plusSeconds(60L * i + 60));
      Tale.rejected(sketch, "R-" + i, Sketch.START.plusSeconds(60L * i + 120));
    }
    return sketch;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isCaught(long seed) {
    Random random = new Random(seed);
    assertThat(clean().verdict().violations()).isEmpty();
    for (int round = 0; round < ROUNDS; round++) {
      int damage = random.nextInt(DAMAGES.size());
      Sketch sketch = clean();

      DAMAGES.get(damage).accept(sketch, random);

      assertThat(sketch.verdict().isClean()).as("damage %d, round %d", damage, round).isFalse();
    }
  }
}
