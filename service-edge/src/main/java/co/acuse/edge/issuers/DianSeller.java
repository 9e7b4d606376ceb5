package co.acuse.edge.issuers;

import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.contracts.place.Municipality;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What documents say about their issuer besides its NIT.
 *
 * @param name as in the RUT; the DIAN compares accents and double blanks
 * @param municipality of the address in the RUT: DIVIPOLA, five digits
 * @param industries CIIU codes of four digits
 * @param merchantRegistration number in the chamber of commerce
 */
public record DianSeller(
    OrganizationType organization,
    String name,
    @Nullable String tradeName,
    String address,
    String municipality,
    SellerTax tax,
    List<FiscalResponsibility> responsibilities,
    List<String> industries,
    @Nullable String merchantRegistration,
    @Nullable String email,
    @Nullable String phone) {

  private static final Pattern INDUSTRY = Pattern.compile("[0-9]{4}");

  public DianSeller {
    responsibilities =
        responsibilities.isEmpty()
            ? List.of(FiscalResponsibility.NOT_APPLICABLE)
            : List.copyOf(responsibilities);
    industries = List.copyOf(industries);
    if (name.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException("dian.seller needs name and address");
    }
    refuseBlank("trade-name", tradeName);
    refuseBlank("merchant-registration", merchantRegistration);
    refuseBlank("phone", phone);
    if (email != null && !email.contains("@")) {
      throw new IllegalArgumentException("dian.seller.email is no e-mail address");
    }
    if (Municipality.of(municipality).isEmpty()) {
      throw new IllegalArgumentException(
          "dian.seller.municipality is none of DIVIPOLA: five digits, in quotes");
    }
    if (responsibilities.size() > 1
        && responsibilities.contains(FiscalResponsibility.NOT_APPLICABLE)) {
      throw new IllegalArgumentException(
          "dian.seller.responsibilities: NOT_APPLICABLE stands alone");
    }
    if (!industries.stream().allMatch(code -> INDUSTRY.matcher(code).matches())) {
      throw new IllegalArgumentException(
          "dian.seller.industries are CIIU codes of four digits, in quotes");
    }
  }

  private static void refuseBlank(String field, @Nullable String text) {
    if (text != null && text.isBlank()) {
      throw new IllegalArgumentException("dian.seller." + field + " is empty: leave it out");
    }
  }

  /** The sales taxes that an issuer answers for. */
  public enum SellerTax {
    IVA,
    INC,
    IVA_AND_INC,
    NONE
  }
}
