package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.FiscalResponsibility;
import co.acuse.contracts.invoice.OrganizationType;
import co.acuse.dian.document.Contact;
import co.acuse.dian.document.PersonType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What supplier and customer have in common. */
final class Parties {

  private Parties() {}

  static PersonType type(OrganizationType type) {
    return switch (type) {
      case COMPANY -> PersonType.JURIDICAL;
      case PERSON -> PersonType.NATURAL;
    };
  }

  /** "None" says nothing beside others, and the DIAN takes it alone only. */
  static List<co.acuse.dian.document.FiscalResponsibility> responsibilities(
      List<FiscalResponsibility> all) {
    List<FiscalResponsibility> some =
        all.stream().distinct().filter(one -> one != FiscalResponsibility.NOT_APPLICABLE).toList();
    return some.isEmpty()
        ? List.of(co.acuse.dian.document.FiscalResponsibility.NOT_APPLICABLE)
        : some.stream().map(Parties::responsibility).toList();
  }

  static @Nullable Contact contact(
      @Nullable String name, @Nullable String phone, @Nullable String email) {
    return name == null && phone == null && email == null ? null : new Contact(name, phone, email);
  }

  private static co.acuse.dian.document.FiscalResponsibility responsibility(
      FiscalResponsibility one) {
    return switch (one) {
      case GRAN_CONTRIBUYENTE -> co.acuse.dian.document.FiscalResponsibility.LARGE_TAXPAYER;
      case AUTORRETENEDOR -> co.acuse.dian.document.FiscalResponsibility.SELF_WITHHOLDER;
      case AGENTE_RETENCION_IVA ->
          co.acuse.dian.document.FiscalResponsibility.IVA_WITHHOLDING_AGENT;
      case REGIMEN_SIMPLE -> co.acuse.dian.document.FiscalResponsibility.SIMPLE_REGIME;
      case NOT_APPLICABLE -> co.acuse.dian.document.FiscalResponsibility.NOT_APPLICABLE;
    };
  }
}
