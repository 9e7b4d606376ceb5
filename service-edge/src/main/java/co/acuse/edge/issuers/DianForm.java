package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.contracts.provider.Numberer;
import co.acuse.edge.issuers.DianSeller.SellerTax;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account at the DIAN as a person writes it; the secret texts may be {@code ${ENV_NAME}} or
 * {@code file:/path}.
 */
record DianForm(
    @Nullable URI endpoint,
    @Nullable String softwareId,
    @Nullable String pin,
    @Nullable String keyFile,
    @Nullable String keyPassword,
    @Nullable SellerForm seller,
    @Nullable List<RangeForm> ranges) {

  @Override
  public String toString() {
    return "DianForm[***]";
  }

  /** See {@link DianSeller}. */
  record SellerForm(
      @DefaultValue("COMPANY") OrganizationType organization,
      @Nullable String name,
      @Nullable String tradeName,
      @Nullable String address,
      @Nullable String municipality,
      @DefaultValue("IVA") SellerTax tax,
      @Nullable List<FiscalResponsibility> responsibilities,
      @Nullable List<String> industries,
      @Nullable String merchantRegistration,
      @Nullable String email,
      @Nullable String phone) {}

  /** See {@link DianRange}. */
  record RangeForm(
      @Nullable DocumentType type,
      @DefaultValue("") String prefix,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable Long startAt,
      @DefaultValue("ACUSE") Numberer numberedBy,
      @Nullable String resolution,
      @Nullable String validFrom,
      @Nullable String validUntil,
      @Nullable String technicalKey) {

    @Override
    public String toString() {
      return "RangeForm[***]";
    }
  }
}
