package co.acuse.factus.document.answer;

import co.acuse.factus.json.Absent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A self-withholding; without rates where it stands for the whole document. */
public record StoredWithholding(
    @Nullable String tributeCode,
    @Nullable String name,
    @Nullable BigDecimal value,
    List<Rate> rates) {

  public StoredWithholding {
    rates = Absent.orEmpty(rates);
  }

  /** One rate, in percent. */
  public record Rate(@Nullable String code, @Nullable String name, @Nullable BigDecimal rate) {}
}
