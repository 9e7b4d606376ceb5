package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Customer;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.IdentificationType;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PartyTax;
import org.jspecify.annotations.Nullable;

/** Who buys. */
final class Customers {

  private Customers() {}

  static Party of(@Nullable Customer customer) {
    if (customer == null) {
      throw new IllegalArgumentException("Falta el comprador (customer), que la DIAN exige.");
    }
    boolean company = customer.organization() == OrganizationType.COMPANY;
    return Party.of(
            Parties.type(customer.organization()),
            new Identification(type(customer), customer.identification()),
            name(company ? customer.company() : customer.names()))
        .tradeName(customer.tradeName())
        .responsibilities(Parties.responsibilities(customer.responsibilities()))
        .tax(tax(customer))
        .address(Places.of(customer))
        .contact(
            Parties.contact(company ? customer.names() : null, customer.phone(), customer.email()))
        .build();
  }

  private static String name(@Nullable String name) {
    if (name == null) {
      throw new IllegalArgumentException("Falta el nombre del comprador.");
    }
    return name;
  }

  private static PartyTax tax(Customer customer) {
    return switch (customer.tax()) {
      case IVA -> PartyTax.IVA;
      case NOT_APPLICABLE -> PartyTax.NONE;
    };
  }

  private static IdentificationType type(Customer customer) {
    return switch (customer.identificationType()) {
      case REGISTRO_CIVIL -> IdentificationType.CIVIL_REGISTRY;
      case TARJETA_DE_IDENTIDAD -> IdentificationType.IDENTITY_CARD;
      case CEDULA_DE_CIUDADANIA -> IdentificationType.CITIZENSHIP_CARD;
      case TARJETA_DE_EXTRANJERIA -> IdentificationType.FOREIGNER_CARD;
      case CEDULA_DE_EXTRANJERIA -> IdentificationType.FOREIGNER_ID;
      case NIT -> IdentificationType.NIT;
      case PASAPORTE -> IdentificationType.PASSPORT;
      case DOCUMENTO_EXTRANJERO -> IdentificationType.FOREIGN_DOCUMENT;
      case PEP -> IdentificationType.SPECIAL_STAY_PERMIT;
      case PPT -> IdentificationType.TEMPORARY_PROTECTION_PERMIT;
      case NIT_OTRO_PAIS -> IdentificationType.FOREIGN_NIT;
      case NUIP -> IdentificationType.NUIP;
    };
  }
}
