package co.acuse.simulator.dian.lookups;

import co.acuse.simulator.dian.answers.Answers;
import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.answers.XmlResponse;
import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers questions about documents. */
public final class Lookups {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{96}");

  private final DocumentStore store;
  private final Answers answers;
  private final InstantSource clock;

  public Lookups(DocumentStore store, Answers answers, InstantSource clock) {
    this.store = store;
    this.answers = answers;
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

  /** The events on a document: none ever, as none can be sent. */
  public DianResponse events(String key) {
    if (!KEY.matcher(key).matches()) {
      return DianResponse.bare("68", "El TrackId no corresponde a un CUFE.", null);
    }
    return find(key)
        .map(found ->
            DianResponse.bare("67", "El documento no tiene eventos asociados.", found.key()))
        .orElseGet(DianResponse::unknown);
  }

  private Optional<StoredDocument> find(String key) {
    return store.ofKey(key).filter(found -> found.isVisible(clock.instant()));
  }
}
