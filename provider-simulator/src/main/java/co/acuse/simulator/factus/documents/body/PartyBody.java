package co.acuse.simulator.factus.documents.body;

import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.fiscal.Nit;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The other party, completed as the provider does: what is unknown is "No informado". */
final class PartyBody {

  private static final String NIT = "31";
  private static final String UNKNOWN = "No informado";
  private static final String COMPANY = "1";

  private PartyBody() {}

  static ObjectNode customer(JsonNode customer) {
    boolean company = COMPANY.equals(Json.text(customer.path("legal_organization_code")));
    ObjectNode body = identity(customer);
    String name = told(customer, company ? "company" : "names");
    body.put("graphic_representation_name", name)
        .put("trade_name", told(customer, "trade_name"))
        .put("company", company ? name : null)
        .put("names", company ? null : name);
    contact(body, customer);
    body.set(
        "country",
        Names.named(
            Objects.requireNonNullElse(Json.text(customer.path("country_code")), "CO"),
            Names.COUNTRIES));
    body.set("municipality", Names.municipality(Json.text(customer.path("municipality_code"))));
    return body;
  }

  static ObjectNode provider(JsonNode provider) {
    ObjectNode body = identity(provider);
    String names = told(provider, "names");
    body.put("graphic_representation_name", names)
        .put("trade_name", Json.text(provider.path("trade_name")))
        .put("names", names);
    contact(body, provider);
    body.set("municipality", Names.municipality(Json.text(provider.path("municipality_code"))));
    return body;
  }

  private static ObjectNode identity(JsonNode party) {
    String kind =
        Objects.requireNonNullElse(Json.text(party.path("identification_document_code")), "");
    String identification = Objects.requireNonNullElse(Json.text(party.path("identification")), "");
    ObjectNode body = Json.object();
    body.set("identification_document", Names.named(kind, Names.IDENTITIES));
    body.put("identification", identification);
    body.put("dv", kind.equals(NIT) ? Nit.checkDigit(identification) : null);
    return body;
  }

  private static void contact(ObjectNode body, JsonNode party) {
    body.put("address", told(party, "address"))
        .put("email", told(party, "email"))
        .put("phone", told(party, "phone"));
    body.set(
        "legal_organization",
        Names.named(
            Objects.requireNonNullElse(Json.text(party.path("legal_organization_code")), "2"),
            Names.ORGANIZATIONS));
    body.set(
        "tribute",
        Names.named(
            Objects.requireNonNullElse(Json.text(party.path("tribute_code")), "ZZ"), Names.TAXES));
  }

  private static String told(JsonNode party, String field) {
    return Objects.requireNonNullElse(Json.text(party.path(field)), UNKNOWN);
  }
}
