package co.acuse.dian.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another document, such as a contract or the paper invoice of a contingency.
 *
 * @param type the DIAN's code of its kind
 */
public record DocumentReference(String id, @Nullable LocalDate issueDate, @Nullable String type) {

  public DocumentReference {
    Texts.refuseBlank(id, "The number of a referenced document");
    Texts.refuseBlankIfGiven(type, "The type of a referenced document");
  }
}
