package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.answers.Answers;
import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.NumberKey;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.Register;
import co.acuse.simulator.dian.rules.Examined;
import co.acuse.simulator.dian.rules.Finding;
import co.acuse.simulator.dian.rules.RuleBook;
import co.acuse.simulator.dian.schema.OfficialSchemas;
import co.acuse.simulator.dian.ubl.UblDocument;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes one document in, in the authority's order: schema, authorisation, duplicates, rules,
 * answer.
 */
public final class Reception {

  private static final Finding SCHEMA =
      new Finding("ZB01", Finding.Severity.REJECTION, "Fallo en el esquema XML del archivo");

  private final Register register;
  private final OfficialSchemas schemas;
  private final RuleBook rules;
  private final DocumentStore store;
  private final NewDocuments newDocuments;
  private final Rivals rivals;
  private final Answers answers;
  private final InstantSource clock;

  public Reception(
      Register register,
      OfficialSchemas schemas,
      RuleBook rules,
      DocumentStore store,
      NewDocuments newDocuments,
      Rivals rivals,
      Answers answers,
      InstantSource clock) {
    this.register = register;
    this.schemas = schemas;
    this.rules = rules;
    this.store = store;
    this.newDocuments = newDocuments;
    this.rivals = rivals;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Judges one document.
   *
   * @param caller the NIT of the certificate that the request is signed with
   * @param faults what is to become of it
   */
  public Judged receive(SubmittedFile file, String caller, List<Fault> faults) {
    Optional<UblDocument> document = file.document().filter(Reception::isIdentified);
    if (document.isEmpty()) {
      return unreadable(file, null);
    }
    UblDocument read = document.get();
    if (!schemas.complaints(read.kind().root(), file.file().bytes()).isEmpty()) {
      return unreadable(file, read.key());
    }
    String nit = read.issuer().identification();
    Optional<Issuer> issuer = register.find(nit);
    if (issuer.isEmpty() || !caller.equals(nit)) {
      return Judged.of(notAuthorised(caller, nit), "NOT_AUTHORISED");
    }
    ReentrantLock lock = store.lockOf(key(read));
    lock.lock();
    try {
      if (store.holderOf(key(read)).isEmpty()) {
        rivals.store(file, issuer.get(), faults);
      }
      return store
          .holderOf(key(read))
          .map(holder -> occupied(holder, file))
          .orElseGet(() -> examine(file, read, issuer.get(), faults));
    } finally {
      lock.unlock();
    }
  }

  /** Without these nobody could say what a document is. */
  private static boolean isIdentified(UblDocument document) {
    return !document.number().isEmpty()
        && !document.key().isEmpty()
        && !document.issuer().identification().isEmpty();
  }

  private static Judged unreadable(SubmittedFile file, @Nullable String key) {
    return Judged.of(
        DianResponse.rejected(List.of(SCHEMA.sentence()), null, key, file.file().baseName()),
        "UNREADABLE");
  }

  private static DianResponse notAuthorised(String caller, String nit) {
    return DianResponse.notTaken(
        "NIT " + caller + " no autorizado a enviar documentos para emisor con NIT " + nit + ".");
  }

  private Judged occupied(StoredDocument holder, SubmittedFile file) {
    return switch (holder.state()) {
      case PENDING -> new Judged(DianResponse.inProcess(holder.key()), "PENDING", holder.id());
      case ACCEPTED, REJECTED ->
          new Judged(
              DianResponse.alreadyProcessed(
                  store.answerOf(holder), holder.key(), file.file().baseName()),
              "DUPLICATE",
              holder.id());
    };
  }

  private Judged examine(
      SubmittedFile file, UblDocument document, Issuer issuer, List<Fault> faults) {
    List<Finding> findings =
        new ArrayList<>(
            rules.check(new Examined(document, issuer, clock.instant(), store::isAccepted)));
    for (Fault fault : faults) {
      ordered(fault).ifPresent(findings::add);
    }
    StoredDocument stored = newDocuments.store(file.file(), document, findings, faults);
    return new Judged(answers.of(stored), stored.state().name(), stored.id());
  }

  private static Optional<Finding> ordered(Fault fault) {
    String rule = String.valueOf(fault.rule());
    return switch (fault.kind()) {
      case FaultKind.REJECT ->
          Optional.of(new Finding(rule, Finding.Severity.REJECTION, RuleTexts.of(rule)));
      case FaultKind.NOTICE ->
          Optional.of(new Finding(rule, Finding.Severity.NOTICE, RuleTexts.of(rule)));
      default -> Optional.empty();
    };
  }

  private static NumberKey key(UblDocument document) {
    return new NumberKey(document.issuer().identification(), document.family(), document.number());
  }
}
