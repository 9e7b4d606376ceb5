package co.acuse.dian.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order that a document answers. */
public record OrderReference(String id, @Nullable LocalDate issueDate) {

  public OrderReference {
    Texts.refuseBlank(id, "The number of the order");
  }
}
