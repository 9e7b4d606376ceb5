package co.acuse.dian.document;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A supplier or a customer (annex 1.9, AccountingSupplierParty and AccountingCustomerParty).
 *
 * @param registrationName as in the RUT; the DIAN compares accents and double blanks (FAJ43b)
 * @param tradeName the registration name when there is none
 * @param industries CIIU codes
 * @param address where it works
 * @param taxAddress as in the RUT; {@code address} when there is none
 * @param merchantRegistration number in the chamber of commerce
 * @param person the names of a natural person
 */
public record Party(
    PersonType personType,
    Identification identification,
    String registrationName,
    @Nullable String tradeName,
    List<String> industries,
    List<FiscalResponsibility> responsibilities,
    @Nullable VatRegime vatRegime,
    PartyTax tax,
    @Nullable Address address,
    @Nullable Address taxAddress,
    @Nullable String merchantRegistration,
    @Nullable Contact contact,
    @Nullable PersonName person) {

  private static final Pattern CIIU = Pattern.compile("[0-9]{4}");

  public Party {
    Texts.refuseBlank(registrationName, "A party's registration name");
    Texts.refuseBlankIfGiven(tradeName, "A party's trade name");
    Texts.refuseBlankIfGiven(merchantRegistration, "A party's merchant registration");
    Texts.refuseNone(responsibilities, "A party's responsibilities");
    Texts.refuseTwice(responsibilities, FiscalResponsibility::code, "A party's responsibilities");
    industries.forEach(
        code -> Texts.refuseUnless(CIIU, code, "An industry", "a CIIU code of four digits"));
    if (responsibilities.contains(FiscalResponsibility.NOT_APPLICABLE)
        && responsibilities.size() > 1) {
      throw new IllegalArgumentException("R-99-PN stands alone: leave it or the others out");
    }
    industries = List.copyOf(industries);
    responsibilities = List.copyOf(responsibilities);
  }

  /** A party without any responsibility and tax, until the builder is told otherwise. */
  public static Builder of(
      PersonType personType, Identification identification, String registrationName) {
    return new Builder(personType, identification, registrationName);
  }

  /** Somebody who buys without giving a name. */
  public static Party finalConsumer() {
    Identification anybody =
        new Identification(IdentificationType.CITIZENSHIP_CARD, "222222222222");
    return of(PersonType.NATURAL, anybody, "consumidor final").build();
  }

  /** Without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Party[personType=" + personType + ", identification=" + identification + "]";
  }

  /** Collects a party; what is not said is not written. */
  public static final class Builder {
    private final PersonType personType;
    private final Identification identification;
    private final String registrationName;
    private List<String> industries = List.of();
    private List<FiscalResponsibility> responsibilities =
        List.of(FiscalResponsibility.NOT_APPLICABLE);
    private PartyTax tax = PartyTax.NONE;
    private @Nullable String tradeName;
    private @Nullable VatRegime vatRegime;
    private @Nullable Address address;
    private @Nullable Address taxAddress;
    private @Nullable String merchantRegistration;
    private @Nullable Contact contact;
    private @Nullable PersonName person;

    private Builder(PersonType personType, Identification identification, String registrationName) {
      this.personType = personType;
      this.identification = identification;
      this.registrationName = registrationName;
    }

    public Builder industries(List<String> value) {
      industries = value;
      return this;
    }

    public Builder responsibilities(List<FiscalResponsibility> value) {
      responsibilities = value;
      return this;
    }

    public Builder tax(PartyTax value) {
      tax = value;
      return this;
    }

    public Builder tradeName(@Nullable String value) {
      tradeName = value;
      return this;
    }

    public Builder vatRegime(@Nullable VatRegime value) {
      vatRegime = value;
      return this;
    }

    public Builder address(@Nullable Address value) {
      address = value;
      return this;
    }

    public Builder taxAddress(@Nullable Address value) {
      taxAddress = value;
      return this;
    }

    public Builder merchantRegistration(@Nullable String value) {
      merchantRegistration = value;
      return this;
    }

    public Builder contact(@Nullable Contact value) {
      contact = value;
      return this;
    }

    public Builder person(@Nullable PersonName value) {
      person = value;
      return this;
    }

    public Party build() {
      return new Party(
          personType,
          identification,
          registrationName,
          tradeName,
          industries,
          responsibilities,
          vatRegime,
          tax,
          address,
          taxAddress,
          merchantRegistration,
          contact,
          person);
    }
  }
}
