package co.acuse.contracts.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param checkDigit of a NIT; computed when absent
 * @param company the name of a company
 * @param names the names of a person
 * @param municipality DIVIPOLA, five digits; only in Colombia
 * @param country ISO 3166 of two letters
 */
public record Customer(
    IdentificationType identificationType,
    String identification,
    @Nullable String checkDigit,
    OrganizationType organization,
    @Nullable String company,
    @Nullable String tradeName,
    @Nullable String names,
    @Nullable String address,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String municipality,
    @Nullable String country,
    CustomerTax tax,
    List<FiscalResponsibility> responsibilities) {

  /** The identification that the authority gives to whoever does not want to be named. */
  public static final String FINAL_CONSUMER = "222222222222";

  public Customer {
    tax = tax == null ? CustomerTax.NOT_APPLICABLE : tax;
    responsibilities =
        responsibilities == null || responsibilities.isEmpty()
            ? List.of(FiscalResponsibility.NOT_APPLICABLE)
            : List.copyOf(responsibilities);
  }

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Customer[****]";
  }
}
