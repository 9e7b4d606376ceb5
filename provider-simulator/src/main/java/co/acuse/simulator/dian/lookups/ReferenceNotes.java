package co.acuse.simulator.dian.lookups;

import co.acuse.simulator.dian.documents.DocumentState;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.Xml.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds accepted notes by the document that they correct; reads each of its issuer's again. */
final class ReferenceNotes {

  private static final Set<String> NOTES = Set.of("91", "92");

  private final DocumentStore store;

  ReferenceNotes(DocumentStore store) {
    this.store = store;
  }

  /** Their numbers, the oldest first. */
  List<String> on(StoredDocument corrected) {
    return store
        .after(corrected.id())
        .filter(one -> NOTES.contains(one.family()) && one.nit().equals(corrected.nit()))
        .filter(one -> one.state() == DocumentState.ACCEPTED)
        .filter(one -> correctedKey(one).equals(Optional.of(corrected.key())))
        .map(StoredDocument::number)
        .toList();
  }

  private Optional<String> correctedKey(StoredDocument note) {
    return Xml.parse(store.xmlOf(note)) instanceof Parsed.Read read
        ? UblDocument.of(read.document()).map(UblDocument::correctedKey)
        : Optional.empty();
  }
}
