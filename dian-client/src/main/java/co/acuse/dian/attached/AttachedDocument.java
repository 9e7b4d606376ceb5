package co.acuse.dian.attached;

import co.acuse.dian.code.IssueMoment;
import org.jspecify.annotations.Nullable;

/**
 * What a container says and holds. It goes from the document's supplier to its customer.
 *
 * @param id the container's own, which the issuer chooses
 * @param issued when the container is issued and signed, not the document
 * @param response null for an invoice of type 04 alone, which the DIAN could not validate yet
 */
public record AttachedDocument(
    String id,
    IssueMoment issued,
    EnclosedDocument document,
    @Nullable ApplicationResponse response) {

  public AttachedDocument {
    if (id.isBlank()) {
      throw new IllegalArgumentException("The container's id is empty: fill it in");
    }
    if (issued.moment().toLocalDate().isBefore(document.issueDate())) {
      throw new IllegalArgumentException(
          "The container is issued on %s, before the document %s"
              .formatted(issued.date(), document.number()));
    }
    refuseOtherResponse(document, response);
  }

  private static void refuseOtherResponse(
      EnclosedDocument document, @Nullable ApplicationResponse response) {
    if (response == null) {
      if (!document.isOfDianContingency()) {
        throw new IllegalArgumentException(
            "Give the ApplicationResponse of %s: only an invoice of type 04 goes without"
                .formatted(document.number()));
      }
    } else if (!response.isAbout(document)) {
      throw new IllegalArgumentException(
          "The ApplicationResponse is about another document than " + document.number());
    }
  }
}
