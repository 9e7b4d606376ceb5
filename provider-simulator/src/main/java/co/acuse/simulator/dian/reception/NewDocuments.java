package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.answers.ApplicationResponse;
import co.acuse.simulator.dian.archive.ArchivedFile;
import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.rules.Finding;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.fiscal.Sha;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Stores documents that were judged, each with its answer. */
public final class NewDocuments {

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final DocumentStore store;
  private final Authority authority;
  private final InstantSource clock;

  public NewDocuments(DocumentStore store, Authority authority, InstantSource clock) {
    this.store = store;
    this.authority = authority;
    this.clock = clock;
  }

  StoredDocument store(
      ArchivedFile file, UblDocument document, List<Finding> findings, List<Fault> faults) {
    return store(file, document, findings, faults, false);
  }

  /** A document that no request has brought. */
  StoredDocument storeForeign(ArchivedFile file, UblDocument document) {
    return store(file, document, List.of(), List.of(), true);
  }

  private StoredDocument store(
      ArchivedFile file,
      UblDocument document,
      List<Finding> findings,
      List<Fault> faults,
      boolean foreign) {
    Instant now = clock.instant();
    long id = store.nextId();
    byte[] answer = new ApplicationResponse(document, findings, now, id).signedBy(authority);
    return store.save(
        new StoredDocument(
            id,
            document.issuer().identification(),
            document.family(),
            document.type(),
            document.number(),
            document.key(),
            findings.stream().noneMatch(Finding::rejects),
            isKept(faults) ? Integer.MAX_VALUE : number(faults, FaultKind.PENDING),
            foreign,
            document.customer().identification(),
            document.total("PayableAmount"),
            findings.stream().map(Finding::sentence).toList(),
            file.baseName(),
            now,
            isKept(faults) ? NEVER : now.plusSeconds(number(faults, FaultKind.LAG)),
            Sha.sha256(file.bytes()),
            store.keepBytes(file.bytes()),
            store.keepBytes(answer)));
  }

  /** What an upload keeps in process uses up its number, and questions do not find it. */
  private static boolean isKept(List<Fault> faults) {
    return faults.stream().anyMatch(fault -> fault.kind() == FaultKind.BATCH_FOREVER);
  }

  private static int number(List<Fault> faults, FaultKind kind) {
    return faults.stream()
        .filter(fault -> fault.kind() == kind)
        .mapToInt(Fault::number)
        .findFirst()
        .orElse(0);
  }
}
