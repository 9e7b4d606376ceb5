package co.acuse.factus.document.answer;

import co.acuse.factus.json.Absent;
import co.acuse.factus.json.RuleMessagesDeserializer;
import co.acuse.factus.result.RuleMessage;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A row of a list: enough to find a document, not enough to take it as one's own. */
public record DocumentSummary(
    @Nullable String referenceCode,
    @Nullable String number,
    @Nullable StoredCustomer customer,
    @Nullable BigDecimal total,
    @JsonProperty("is_validated") @JsonAlias("status") @Nullable Boolean validated,
    @Nullable OffsetDateTime validatedAt,
    @JsonDeserialize(using = RuleMessagesDeserializer.class) List<RuleMessage> errors,
    @Nullable OffsetDateTime createdAt) {

  public DocumentSummary {
    errors = Absent.orEmpty(errors);
  }

  /** Without customer data: this ends up in logs. */
  @Override
  public String toString() {
    return "DocumentSummary[%s, %s, validated %s]".formatted(referenceCode, number, validated);
  }
}
