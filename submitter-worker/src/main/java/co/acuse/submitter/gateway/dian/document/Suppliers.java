package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Establishment;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.dian.document.Address;
import co.acuse.dian.document.Contact;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PartyTax;
import co.acuse.edge.issuers.DianSeller;
import org.jspecify.annotations.Nullable;

/** The issuer, by its settings; the shop that sells comes from the sale. */
final class Suppliers {

  private Suppliers() {}

  static Party of(Invoice invoice, DianSeller seller) {
    Establishment shop = invoice.establishment();
    Address registered = Places.inColombia(seller.municipality(), seller.address());
    return Party.of(
            Parties.type(seller.organization()),
            Identification.of(new Nit(invoice.issuer().value())),
            seller.name())
        .tradeName(shop == null ? seller.tradeName() : shop.name())
        .industries(seller.industries())
        .responsibilities(Parties.responsibilities(seller.responsibilities()))
        .tax(tax(seller.tax()))
        .address(shop == null ? registered : Places.inColombia(shop.municipality(), shop.address()))
        .taxAddress(shop == null ? null : registered)
        .merchantRegistration(seller.merchantRegistration())
        .contact(contact(shop, seller))
        .build();
  }

  private static @Nullable Contact contact(@Nullable Establishment shop, DianSeller seller) {
    return shop == null
        ? Parties.contact(null, seller.phone(), seller.email())
        : new Contact(null, shop.phone(), shop.email());
  }

  private static PartyTax tax(DianSeller.SellerTax tax) {
    return switch (tax) {
      case IVA -> PartyTax.IVA;
      case INC -> PartyTax.INC;
      case IVA_AND_INC -> PartyTax.IVA_AND_INC;
      case NONE -> PartyTax.NONE;
    };
  }
}
