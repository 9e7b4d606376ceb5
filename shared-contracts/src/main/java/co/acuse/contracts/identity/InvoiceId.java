package co.acuse.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The permanent id of a sale, derived from issuer, document type and reference code. */
public record InvoiceId(@JsonValue UUID value) {

  private static final UUID NAMESPACE = UUID.fromString("6f0d6c4e-3a53-5c1e-9d5b-0f6a1e6f2a71");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public InvoiceId {}

  /** The same three always give the same id, with no lookup. */
  public static InvoiceId of(IssuerNit issuer, DocumentType type, ReferenceCode reference) {
    return new InvoiceId(
        NameBasedUuid.of(
            NAMESPACE, issuer.value() + '\n' + type.name() + '\n' + reference.value()));
  }

  public static InvoiceId parse(String text) {
    return new InvoiceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
