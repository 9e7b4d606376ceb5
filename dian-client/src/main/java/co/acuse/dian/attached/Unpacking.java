package co.acuse.dian.attached;

import co.acuse.dian.attached.Unpacked.Contents;
import co.acuse.dian.attached.Unpacked.Refused;
import co.acuse.dian.attached.Unpacked.TooLarge;
import co.acuse.dian.xml.SecureXml;
import co.acuse.dian.xml.UnreadableXmlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes containers apart, one's own and those from outside. It verifies neither the container's
 * signature nor those in it.
 */
public final class Unpacking {

  private Unpacking() {}

  /** Takes one apart that is no larger than what {@link SecureXml} reads. */
  public static Unpacked of(byte[] container) {
    if (container.length > SecureXml.MOST_BYTES) {
      return new TooLarge(container.length, SecureXml.MOST_BYTES);
    }
    try {
      return of(new UblElement(SecureXml.parse(container).getDocumentElement()));
    } catch (UnreadableXmlException unreadable) {
      return new Refused(String.valueOf(unreadable.getMessage()));
    }
  }

  /** Two documents in one container would let two readers see different ones. */
  private static Unpacked of(UblElement root) {
    if (!root.isRootOf("AttachedDocument")) {
      return new Refused("it is no AttachedDocument");
    }
    List<UblElement> documents = root.all("Attachment", "ExternalReference", "Description");
    if (documents.size() != 1) {
      return new Refused("it holds %d documents, not one".formatted(documents.size()));
    }
    List<UblElement> responses =
        root.all(
            "ParentDocumentLineReference",
            "DocumentReference",
            "Attachment",
            "ExternalReference",
            "Description");
    if (responses.size() > 1) {
      return new Refused("it holds %d answers, not one".formatted(responses.size()));
    }
    return contents(documents.getFirst(), responses.stream().findFirst());
  }

  private static Unpacked contents(UblElement document, Optional<UblElement> response) {
    return switch (embedded(document)) {
      case EmbeddedXml.Unfit(String problem) -> new Refused("the document in it " + problem);
      case EmbeddedXml.Fit fit ->
          response
              .map(found -> contents(fit, found))
              .orElseGet(() -> new Contents(utf8(fit.text()), null));
    };
  }

  private static Unpacked contents(EmbeddedXml.Fit document, UblElement response) {
    return switch (embedded(response)) {
      case EmbeddedXml.Unfit(String problem) -> new Refused("the answer in it " + problem);
      case EmbeddedXml.Fit fit -> new Contents(utf8(document.text()), utf8(fit.text()));
    };
  }

  private static EmbeddedXml embedded(UblElement description) {
    return description
        .wholeText()
        .map(text -> EmbeddedXml.of(utf8(text)))
        .orElseGet(() -> new EmbeddedXml.Unfit("does not stand there as a text"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
