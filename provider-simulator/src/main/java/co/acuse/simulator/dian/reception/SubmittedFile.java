package co.acuse.simulator.dian.reception;

import co.acuse.simulator.dian.archive.ArchivedFile;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.Xml.Parsed;
import java.util.Optional;

/**
 * A file as it was sent, read as far as that goes.
 *
 * @param document empty if it is no document of a kind that can be sent
 */
public record SubmittedFile(ArchivedFile file, Parsed xml, Optional<UblDocument> document) {

  static SubmittedFile read(ArchivedFile file) {
    Parsed xml = Xml.parse(file.bytes());
    return switch (xml) {
      case Parsed.Read read -> new SubmittedFile(file, xml, UblDocument.of(read.document()));
      case Parsed.Unreadable _ -> new SubmittedFile(file, xml, Optional.empty());
    };
  }
}
