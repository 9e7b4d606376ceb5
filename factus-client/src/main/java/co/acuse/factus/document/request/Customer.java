package co.acuse.factus.document.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param identificationDocumentCode {@code 13} cédula, {@code 31} NIT, and so on
 * @param identification for a NIT the digits only
 * @param dv check digit of a NIT; Factus computes it when absent, and a wrong one gets the document
 *     stored and rejected
 * @param legalOrganizationCode {@code 1} juridical (needs {@code company}), {@code 2} natural
 *     (needs {@code names})
 * @param tributeCode {@code 01} IVA, {@code ZZ} none (the provider's default)
 * @param responsibilities with the letter O, such as {@code O-13}; default {@code R-99-PN}
 * @param municipalityCode DIVIPOLA, 5 digits, Colombian addresses only
 */
public record Customer(
    String identificationDocumentCode,
    String identification,
    @Nullable String dv,
    @Nullable String company,
    @Nullable String tradeName,
    @Nullable String names,
    @Nullable String address,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String legalOrganizationCode,
    @Nullable String tributeCode,
    @Nullable String countryCode,
    List<String> responsibilities,
    @Nullable String municipalityCode) {

  public Customer {
    Amounts.refuseBlank(identificationDocumentCode, "customer.identification_document_code");
    Amounts.refuseBlank(identification, "customer.identification");
    responsibilities = List.copyOf(responsibilities);
  }

  /** Who, without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Customer[****]";
  }

  /** A customer of this identity; everything else is added to the builder. */
  public static Builder of(String identificationDocumentCode, String identification) {
    return new Builder(identificationDocumentCode, identification);
  }

  /** The unnamed customer of a till sale, as the DIAN numbers him. */
  public static Customer finalConsumer() {
    return of("13", "222222222222").person("Consumidor Final").build();
  }

  /** Collects what is known; what is not said is not sent. */
  public static final class Builder {
    private final String identificationDocumentCode;
    private final String identification;
    private @Nullable String dv;
    private @Nullable String company;
    private @Nullable String tradeName;
    private @Nullable String names;
    private @Nullable String address;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String legalOrganizationCode;
    private @Nullable String tributeCode;
    private @Nullable String countryCode;
    private List<String> responsibilities = List.of();
    private @Nullable String municipalityCode;

    private Builder(String identificationDocumentCode, String identification) {
      this.identificationDocumentCode = identificationDocumentCode;
      this.identification = identification;
    }

    /** A juridical person of this name. */
    public Builder company(String value) {
      company = value;
      legalOrganizationCode = "1";
      return this;
    }

    /** A natural person of this name. */
    public Builder person(String value) {
      names = value;
      legalOrganizationCode = "2";
      return this;
    }

    public Builder dv(@Nullable String value) {
      dv = value;
      return this;
    }

    public Builder tradeName(@Nullable String value) {
      tradeName = value;
      return this;
    }

    public Builder address(@Nullable String value) {
      address = value;
      return this;
    }

    public Builder email(@Nullable String value) {
      email = value;
      return this;
    }

    public Builder phone(@Nullable String value) {
      phone = value;
      return this;
    }

    public Builder legalOrganizationCode(@Nullable String value) {
      legalOrganizationCode = value;
      return this;
    }

    public Builder tributeCode(@Nullable String value) {
      tributeCode = value;
      return this;
    }

    public Builder countryCode(@Nullable String value) {
      countryCode = value;
      return this;
    }

    public Builder responsibilities(List<String> value) {
      responsibilities = value;
      return this;
    }

    public Builder municipalityCode(@Nullable String value) {
      municipalityCode = value;
      return this;
    }

    public Customer build() {
      return new Customer(
          identificationDocumentCode,
          identification,
          dv,
          company,
          tradeName,
          names,
          address,
          email,
          phone,
          legalOrganizationCode,
          tributeCode,
          countryCode,
          responsibilities,
          municipalityCode);
    }
  }
}
