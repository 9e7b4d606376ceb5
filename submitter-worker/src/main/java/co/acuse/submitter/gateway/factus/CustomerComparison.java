package co.acuse.submitter.gateway.factus;

import static co.acuse.submitter.gateway.factus.LineComparison.code;

import co.acuse.factus.document.answer.Municipality;
import co.acuse.factus.document.answer.StoredCustomer;
import co.acuse.factus.document.answer.StoredEstablishment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares who buys, and the shop that sells. */
final class CustomerComparison {

  private final Findings findings;

  CustomerComparison(Findings findings) {
    this.findings = findings;
  }

  /** A note that names no customer takes that of its invoice: then there is nothing to compare. */
  void customer(JsonNode asked, @Nullable StoredCustomer held) {
    if (asked.isEmpty()) {
      return;
    }
    if (held == null) {
      findings.add("customer", asked.path("identification").asString(""), "");
      return;
    }
    findings.text(
        "customer.identification_document_code",
        asked.path("identification_document_code"),
        code(held.identificationDocument()));
    findings.text("customer.identification", asked.path("identification"), held.identification());
    findings.text("customer.company", asked.path("company"), held.company());
    findings.text("customer.names", asked.path("names"), held.names());
    findings.text("customer.trade_name", asked.path("trade_name"), held.tradeName());
    findings.text("customer.address", asked.path("address"), held.address());
    findings.text("customer.email", asked.path("email"), held.email());
    findings.text("customer.phone", asked.path("phone"), held.phone());
    defaulted(asked, held);
  }

  /** What the provider fills in by itself when it was not said. */
  private void defaulted(JsonNode asked, StoredCustomer held) {
    findings.said("customer.dv", asked.path("dv"), held.dv());
    findings.said(
        "customer.legal_organization_code",
        asked.path("legal_organization_code"),
        code(held.legalOrganization()));
    findings.said("customer.tribute_code", asked.path("tribute_code"), code(held.tribute()));
    findings.said("customer.country_code", asked.path("country_code"), code(held.country()));
    findings.said(
        "customer.municipality_code",
        asked.path("municipality_code"),
        municipality(held.municipality()));
  }

  /** Without a shop of its own the document carries the company's address. */
  void establishment(JsonNode asked, @Nullable StoredEstablishment held) {
    if (asked.isEmpty()) {
      return;
    }
    if (held == null) {
      findings.add("establishment", asked.path("name").asString(""), "");
      return;
    }
    findings.text("establishment.name", asked.path("name"), held.name());
    findings.text("establishment.address", asked.path("address"), held.address());
    findings.text("establishment.phone_number", asked.path("phone_number"), held.phoneNumber());
    findings.text("establishment.email", asked.path("email"), held.email());
    findings.text(
        "establishment.municipality_code",
        asked.path("municipality_code"),
        municipality(held.municipality()));
  }

  private static @Nullable String municipality(@Nullable Municipality municipality) {
    return municipality == null ? null : municipality.code();
  }
}
