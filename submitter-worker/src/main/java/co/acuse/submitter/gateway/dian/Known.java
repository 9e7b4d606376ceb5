package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.dian.xml.UnreadableXmlException;
import co.acuse.submitter.submission.FrozenRequest;
import java.util.Optional;

/**
 * What the DIAN may know a document by.
 *
 * @param code CUFE or CUDE
 * @param number with its prefix
 * @param xml our own bytes; empty once they were dropped
 */
record Known(String code, String number, Optional<SignedXml> xml) {

  static Known by(SignedXml xml) {
    return new Known(xml.code(), xml.number(), Optional.of(xml));
  }

  /** Nothing when it was made for another provider: the DIAN cannot know it by that. */
  static Optional<Known> by(FrozenRequest request) {
    DocumentStamp stamp = request.stamp();
    if (request.isDropped() && stamp != null) {
      return Optional.of(new Known(stamp.uniqueCode(), stamp.text(), Optional.empty()));
    }
    try {
      return Optional.of(by(SignedXml.read(request.bytes())));
    } catch (UnreadableXmlException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
