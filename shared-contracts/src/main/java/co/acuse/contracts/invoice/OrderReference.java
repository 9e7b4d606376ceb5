package co.acuse.contracts.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order that a sale comes from, by the till's own order id. */
public record OrderReference(
    @JsonProperty("id_pedido_origen") String originOrderId, @Nullable LocalDate issueDate) {}
