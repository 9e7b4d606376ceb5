package co.acuse.simulator.dian.events;

import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.reception.Submission;
import co.acuse.simulator.dian.reception.SubmittedFile;
import co.acuse.simulator.dian.register.Issuer;
import co.acuse.simulator.dian.register.Register;
import co.acuse.simulator.dian.rules.EventRules;
import co.acuse.simulator.dian.rules.Finding;
import co.acuse.simulator.dian.schema.OfficialSchemas;
import co.acuse.simulator.dian.ubl.UblEvent;
import co.acuse.simulator.dian.xml.Xml.Parsed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one event in, in the order in which documents are: schema, authorisation, rules, repeat.
 */
public final class EventReception {

  private static final Finding SCHEMA =
      new Finding("ZB01", Finding.Severity.REJECTION, "Fallo en el esquema XML del archivo");
  private static final Finding REPEATED =
      new Finding("LGC01", Finding.Severity.REJECTION, "Evento registrado previamente");
  private static final Set<String> OF_THE_CUSTOMER = Set.of("030", "031", "032", "033");
  private static final String OF_THE_ISSUER = "034";

  private final Register register;
  private final OfficialSchemas schemas;
  private final EventRules rules;
  private final DocumentStore documents;
  private final EventStore events;
  private final InstantSource clock;

  public EventReception(
      Register register,
      OfficialSchemas schemas,
      EventRules rules,
      DocumentStore documents,
      EventStore events,
      InstantSource clock) {
    this.register = register;
    this.schemas = schemas;
    this.rules = rules;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Judges what was sent.
   *
   * @param caller the NIT of the certificate that the request is signed with
   */
  public DianResponse receive(Submission submission, String caller) {
    return switch (submission) {
      case Submission.Broken(String text) -> DianResponse.notTaken(text);
      case Submission.Files(List<SubmittedFile> files) ->
          files.size() == 1
              ? receive(files.getFirst(), caller)
              : DianResponse.notTaken("El método síncrono solo puede recibir un documento.");
    };
  }

  private DianResponse receive(SubmittedFile file, String caller) {
    Optional<UblEvent> read =
        file.xml() instanceof Parsed.Read xml ? UblEvent.of(xml.document()) : Optional.empty();
    if (read.isEmpty() || !schemas.complaints(UblEvent.ROOT, file.file().bytes()).isEmpty()) {
      return rejected(List.of(SCHEMA), file, "");
    }
    UblEvent event = read.get();
    Optional<Issuer> sender = register.find(event.sender());
    if (sender.isEmpty() || !caller.equals(event.sender())) {
      return notAuthorised(caller, event.sender());
    }
    Optional<StoredDocument> about =
        documents.ofKey(event.documentKey()).filter(one -> one.state() == DocumentState.ACCEPTED);
    return about
        .map(document -> judge(file, event, sender.get(), document))
        .orElseGet(DianResponse::unknown);
  }

  private DianResponse judge(
      SubmittedFile file, UblEvent event, Issuer sender, StoredDocument document) {
    if (!mayDeclare(event, document)) {
      return notAuthorised(event.sender(), document.nit());
    }
    List<Finding> findings = rules.check(event, sender, clock.instant());
    if (findings.stream().anyMatch(Finding::rejects)) {
      return rejected(findings, file, event.key());
    }
    return events.add(StoredEvent.of(event))
        ? DianResponse.registered(sentences(findings), event.key(), file.file().baseName())
        : rejected(List.of(REPEATED), file, event.key());
  }

  /** The customer of a document, or for a tacit acceptance its issuer. */
  private static boolean mayDeclare(UblEvent event, StoredDocument document) {
    boolean customer =
        OF_THE_CUSTOMER.contains(event.code()) && event.sender().equals(document.customer());
    boolean issuer = event.code().equals(OF_THE_ISSUER) && event.sender().equals(document.nit());
    return customer || issuer;
  }

  private static DianResponse rejected(List<Finding> findings, SubmittedFile file, String key) {
    return DianResponse.rejected(
        sentences(findings), null, key.isEmpty() ? null : key, file.file().baseName());
  }

  private static List<String> sentences(List<Finding> findings) {
    return findings.stream().map(Finding::sentence).toList();
  }

  private static DianResponse notAuthorised(String caller, String nit) {
    return DianResponse.notTaken(
        "NIT " + caller + " no autorizado a enviar documentos para emisor con NIT " + nit + ".");
  }
}
