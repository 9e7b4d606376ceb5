package co.acuse.factus.document.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A surcharge on the whole document. */
public record StoredCharge(
    @Nullable CodeName conceptType,
    @JsonProperty("is_surcharge") @Nullable Boolean surcharge,
    @Nullable String reason,
    @Nullable BigDecimal baseAmount,
    @Nullable BigDecimal percentage,
    @Nullable BigDecimal amount) {}
