package co.acuse.simulator.dian.lookups;

import co.acuse.simulator.dian.answers.Answers;
import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.answers.XmlResponse;
import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.events.EventStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers questions about documents. */
public final class Lookups {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{96}");
  private static final DianResponse NOT_A_KEY =
      DianResponse.bare("68", "El TrackId no corresponde a un CUFE.", null);

  private final DocumentStore store;
  private final Answers answers;
  private final ReferenceNotes notes;
  private final EventStore events;
  private final InstantSource clock;

  public Lookups(DocumentStore store, Answers answers, EventStore events, InstantSource clock) {
    this.store = store;
    this.answers = answers;
    this.notes = new ReferenceNotes(store);
    this.events = events;
    this.clock = clock;
  }

  /** What is known of the document with this CUFE or CUDE; asking moves a pending one on. */
  public DianResponse status(String key) {
    return find(key).map(found -> answers.of(store.poll(found))).orElseGet(DianResponse::unknown);
  }

  /** The document itself, for whoever issued or received it. */
  public XmlResponse xml(String key, String caller) {
    Optional<StoredDocument> found = find(key).filter(one -> one.state() == DocumentState.ACCEPTED);
    if (found.isEmpty()) {
      return new XmlResponse("404", "Xml con CUFE: '" + key + "' no encontrado.", null);
    }
    StoredDocument document = found.get();
    boolean concerned = caller.equals(document.nit()) || caller.equals(document.customer());
    return concerned
        ? new XmlResponse("100", "Accion completada OK", store.xmlOf(document))
        : new XmlResponse(
            "401", "NIT " + caller + " no autorizado a consultar el documento.", null);
  }

  /** The events on a document. Nobody has told how they are told: here by their codes. */
  public DianResponse events(String key) {
    if (!KEY.matcher(key).matches()) {
      return NOT_A_KEY;
    }
    return find(key)
        .map(found ->
            told(
                found.key(),
                events.codesOn(found.key()),
                "Eventos asociados: ",
                "El documento no tiene eventos asociados."))
        .orElseGet(DianResponse::unknown);
  }

  /** The notes on a document. Nobody has told how they are told: here by their numbers. */
  public DianResponse notes(String key) {
    if (!KEY.matcher(key).matches()) {
      return NOT_A_KEY;
    }
    return find(key)
        .map(found ->
            told(
                found.key(),
                notes.on(found),
                "Notas asociadas: ",
                "El documento no tiene notas asociadas."))
        .orElseGet(DianResponse::unknown);
  }

  private static DianResponse told(String key, List<String> all, String some, String none) {
    return all.isEmpty()
        ? DianResponse.bare("67", none, key)
        : DianResponse.found(some + String.join(", ", all), key);
  }

  private Optional<StoredDocument> find(String key) {
    return store.ofKey(key).filter(found -> found.isVisible(clock.instant()));
  }
}
