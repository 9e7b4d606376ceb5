package co.acuse.factus.document.answer;

import co.acuse.factus.json.Absent;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tax of a line or of the whole document, by rate. */
public record StoredTax(
    @Nullable CodeName tribute,
    @JsonProperty("is_excluded") @Nullable Boolean excluded,
    List<Rate> rates) {

  public StoredTax {
    rates = Absent.orEmpty(rates);
  }

  /** One rate, in percent, with what it is charged on and what it comes to. */
  public record Rate(
      @Nullable BigDecimal rate,
      @Nullable BigDecimal taxableAmount,
      @Nullable BigDecimal taxAmount) {}
}
