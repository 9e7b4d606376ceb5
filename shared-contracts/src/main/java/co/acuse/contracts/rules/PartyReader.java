package co.acuse.contracts.rules;

import co.acuse.contracts.identity.NitCheckDigit;
import co.acuse.contracts.invoice.Beneficiary;
import co.acuse.contracts.invoice.Customer;
import co.acuse.contracts.invoice.CustomerTax;
import co.acuse.contracts.invoice.Establishment;
import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.contracts.invoice.IdentificationType;
import co.acuse.contracts.invoice.Line.Mandator;
import co.acuse.contracts.invoice.OrganizationType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the persons, companies and places of a document. */
final class PartyReader {
  private static final Pattern NIT = Pattern.compile("[0-9]{5,15}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{3,15}");
  private static final Pattern IDENTIFICATION = Pattern.compile("[A-Za-z0-9-]{1,25}");
  private static final Pattern CHECK_DIGIT = Pattern.compile("[0-9]");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,120}\\.[^@\\s.,;<>\"]{2,24}");
  private static final String COLOMBIA = "CO";

  private PartyReader() {}

  static @Nullable Customer customer(Fields fields) {
    Identity identity = identity(fields);
    String company = fields.text("company", 450);
    String names = fields.text("names", 450);
    Contact contact = contact(fields);
    CustomerTax tax = fields.code("tax", CustomerTax.class);
    List<FiscalResponsibility> responsibilities =
        fields.codes("responsibilities", 5, FiscalResponsibility.class);
    if (identity == null || responsibilities == null) {
      return null;
    }
    return new Customer(
        identity.type(),
        identity.identification(),
        identity.checkDigit(),
        identity.organization(),
        company,
        contact.tradeName(),
        names,
        contact.address(),
        contact.email(),
        contact.phone(),
        contact.municipality(),
        contact.country(),
        tax == null ? CustomerTax.NOT_APPLICABLE : tax,
        responsibilities);
  }

  private static @Nullable Identity identity(Fields fields) {
    IdentificationType type = fields.code("identificationType", IdentificationType.class);
    String identification = identification(fields, type);
    String checkDigit = checkDigit(fields, type, identification);
    OrganizationType organization = fields.code("organization", OrganizationType.class);
    fields.require("identificationType", "identification", "organization");
    requireName(fields, organization);
    return type == null || identification == null || organization == null
        ? null
        : new Identity(type, identification, checkDigit, organization);
  }

  private static Contact contact(Fields fields) {
    String country = fields.oneOf("country", CodeLists.COUNTRIES, "ISO 3166-1 alfa-2");
    if (country != null && !country.equals(COLOMBIA)) {
      fields.refuse("country=" + COLOMBIA, "municipality");
    }
    return new Contact(
        fields.text("tradeName", 450),
        fields.text("address", 300),
        fields.matching("email", EMAIL, Expected.EMAIL),
        fields.text("phone", 50),
        municipality(fields),
        country);
  }

  static @Nullable Mandator mandator(Fields fields) {
    IdentificationType type = fields.code("identificationType", IdentificationType.class);
    String identification = identification(fields, type);
    fields.require("identificationType", "identification");
    return type == null || identification == null ? null : new Mandator(type, identification);
  }

  static @Nullable Establishment establishment(Fields fields) {
    String name = fields.text("name", 450);
    String address = fields.text("address", 300);
    String phone = fields.text("phone", 50);
    String email = fields.matching("email", EMAIL, Expected.EMAIL);
    String municipality = municipality(fields);
    fields.require("name", "address", "phone", "email", "municipality");
    return name == null || address == null || phone == null || email == null || municipality == null
        ? null
        : new Establishment(name, address, phone, email, municipality);
  }

  static @Nullable Beneficiary beneficiary(Fields fields) {
    String type =
        fields.oneOf(
            "identificationType",
            CodeLists.BENEFICIARY_IDENTIFICATIONS,
            CodeLists.shown(CodeLists.BENEFICIARY_IDENTIFICATIONS));
    String identification =
        fields.matching("identification", IDENTIFICATION, Expected.IDENTIFICATION);
    String names = fields.text("names", 450);
    String surnames = fields.text("surnames", 450);
    fields.require("identificationType");
    return type == null ? null : new Beneficiary(type, identification, names, surnames);
  }

  private static void requireName(Fields fields, @Nullable OrganizationType organization) {
    if (organization == OrganizationType.COMPANY) {
      fields.require("company");
    } else if (organization == OrganizationType.PERSON) {
      fields.require("names");
    }
  }

  private static @Nullable String municipality(Fields fields) {
    return fields.oneOf("municipality", CodeLists.MUNICIPALITIES, "DIVIPOLA");
  }

  private static @Nullable String identification(Fields fields, @Nullable IdentificationType type) {
    return switch (type) {
      case NIT -> fields.matching("identification", NIT, Expected.NIT);
      case REGISTRO_CIVIL, TARJETA_DE_IDENTIDAD, CEDULA_DE_CIUDADANIA, NUIP ->
          fields.matching("identification", DIGITS, Expected.DIGITS);
      case TARJETA_DE_EXTRANJERIA,
          CEDULA_DE_EXTRANJERIA,
          PASAPORTE,
          DOCUMENTO_EXTRANJERO,
          PEP,
          PPT,
          NIT_OTRO_PAIS ->
          fields.matching("identification", IDENTIFICATION, Expected.IDENTIFICATION);
      case null -> fields.text("identification", 25);
    };
  }

  /** The digit of a NIT, computed when absent; other identifications have none. */
  private static @Nullable String checkDigit(
      Fields fields, @Nullable IdentificationType type, @Nullable String identification) {
    String written = fields.matching("checkDigit", CHECK_DIGIT, Expected.CHECK_DIGIT);
    if (type != null && type != IdentificationType.NIT) {
      fields.refuse("identificationType=NIT", "checkDigit");
      return null;
    }
    if (type == null || identification == null) {
      return written;
    }
    String computed = Integer.toString(NitCheckDigit.of(identification));
    if (written != null && !written.equals(computed)) {
      fields.fault("checkDigit", FaultCode.WRONG_CHECK_DIGIT, computed);
    }
    return computed;
  }

  /** Who a customer is. */
  private record Identity(
      IdentificationType type,
      String identification,
      @Nullable String checkDigit,
      OrganizationType organization) {}

  /** Where a customer is reached. */
  private record Contact(
      @Nullable String tradeName,
      @Nullable String address,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String municipality,
      @Nullable String country) {}
}
