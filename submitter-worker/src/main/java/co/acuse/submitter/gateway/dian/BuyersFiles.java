package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.dian.Issuing;
import co.acuse.dian.xml.UnreadableXmlException;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.dian.paper.GraphicRepresentation;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FilesQueue.Given;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what a buyer gets of what the DIAN holds. The same evidence gives the same bytes. */
final class BuyersFiles {

  private static final Logger LOG = LoggerFactory.getLogger(BuyersFiles.class);

  private BuyersFiles() {}

  /**
   * The signed container of both.
   *
   * @return empty when the two do not belong together or cannot be embedded, which is logged
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  static Optional<FetchedFile> container(FilesDue document, Evidence evidence, Issuing issuing) {
    return made(
        document,
        Kind.ATTACHED_DOCUMENT,
        "-attached-document.xml",
        () -> BuyersContainer.of(issuing, evidence.xml().content(), evidence.response().content()));
  }

  /**
   * The signed container of an invoice that the DIAN has not seen.
   *
   * @return empty when it cannot be embedded, which is logged
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  static Optional<FetchedFile> container(FilesDue document, Given given, Issuing issuing) {
    return made(
        document,
        Kind.ATTACHED_DOCUMENT,
        "-attached-document.xml",
        () -> BuyersContainer.of(issuing, given.xml(), given.signedAt()));
  }

  /**
   * The graphic representation of an invoice that the DIAN has not seen.
   *
   * @return empty when it cannot be read, which is logged
   */
  static Optional<FetchedFile> paper(FilesDue document, Given given) {
    return made(document, Kind.PDF, ".pdf", () -> GraphicRepresentation.inContingency(given.xml()));
  }

  /**
   * The graphic representation.
   *
   * @return empty when the document cannot be read, which is logged
   */
  static Optional<FetchedFile> paper(FilesDue document, Evidence evidence) {
    return made(
        document,
        Kind.PDF,
        ".pdf",
        () -> GraphicRepresentation.of(evidence.xml().content(), evidence.response().content()));
  }

  private static Optional<FetchedFile> made(
      FilesDue document, Kind kind, String ending, Supplier<byte[]> content) {
    try {
      return Optional.of(new FetchedFile(kind, document.number() + ending, content.get()));
    } catch (IllegalArgumentException | UnreadableXmlException unfit) {
      LOG.error("The file {} of {} cannot be made: {}", kind, document.number(), unfit.toString());
      return Optional.empty();
    }
  }
}
