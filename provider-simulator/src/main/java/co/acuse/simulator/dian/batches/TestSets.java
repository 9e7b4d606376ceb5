package co.acuse.simulator.dian.batches;

import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.Register;
import co.acuse.simulator.dian.register.Software;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.journal.Journal;
import co.acuse.simulator.journal.Section;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was sent for which test set, and how far each is. */
public final class TestSets {

  private final Map<String, Collection<Long>> documents = new ConcurrentHashMap<>();
  private final Register register;
  private final DocumentStore store;
  private final TestSetSize size;
  private final Section<Sent> section;

  private record Sent(String testSet, long document) {}

  public TestSets(Register register, DocumentStore store, TestSetSize size, Journal journal) {
    this.register = register;
    this.store = store;
    this.size = size;
    this.section = journal.section("dian-test-sets", Sent.class, this::keep, documents::clear);
  }

  /** Whether the document's software has this test set. */
  boolean isOf(String testSet, UblDocument document) {
    Optional<Issuer> issuer = register.find(document.issuer().identification());
    return issuer
        .flatMap(found -> found.software(document.extension("SoftwareProvider", "SoftwareID")))
        .map(Software::testSetId)
        .filter(testSet::equals)
        .isPresent();
  }

  void sent(String testSet, long document) {
    Sent sent = new Sent(testSet, document);
    section.append(sent);
    keep(sent);
  }

  /** Where every test set stands. */
  List<TestSetProgress> progress() {
    return register.all().stream()
        .flatMap(issuer -> issuer.software().stream().flatMap(one -> of(issuer, one).stream()))
        .toList();
  }

  private Optional<TestSetProgress> of(Issuer issuer, Software software) {
    return Optional.ofNullable(software.testSetId())
        .map(id ->
            TestSetProgress.of(
                id,
                issuer.nit(),
                software.id(),
                size,
                accepted(id, "01") + accepted(id, "03"),
                accepted(id, "91"),
                accepted(id, "92")));
  }

  private int accepted(String testSet, String family) {
    return (int)
        documents.getOrDefault(testSet, List.of()).stream()
            .distinct()
            .flatMap(id -> store.find(id).stream())
            .filter(one -> one.family().equals(family))
            .filter(one -> one.state() == DocumentState.ACCEPTED)
            .count();
  }

  private void keep(Sent sent) {
    documents
        .computeIfAbsent(sent.testSet(), _ -> new ConcurrentLinkedQueue<>())
        .add(sent.document());
  }
}
