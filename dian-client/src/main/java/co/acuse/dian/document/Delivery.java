package co.acuse.dian.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When and where the goods went. */
public record Delivery(@Nullable LocalDate date, @Nullable Address address) {

  public Delivery {
    if (date == null && address == null) {
      throw new IllegalArgumentException("A delivery needs its date or its address");
    }
  }
}
