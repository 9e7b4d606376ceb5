package co.acuse.simulator.factus.company;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.AccountSettings;
import co.acuse.simulator.factus.documents.DocumentStore;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.fiscal.Nit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The company behind an account, its plan, and what the authority knows of buyers. */
@Controller
@RequestMapping("/v2")
final class CompanyController {

  private static final String TEST_BUYERS = "(11|12|13|21|22|31|41|42|47|50)9999([1-9]|10)";

  private final DocumentStore documents;

  CompanyController(DocumentStore documents) {
    this.documents = documents;
  }

  @GetMapping("/companies")
  Reply company(Exchange exchange) {
    return Reply.ok("COMPANY", body(exchange.account()));
  }

  /** Takes the changes and forgets them: the company is what the account says. */
  @PutMapping("/companies")
  Reply change(Exchange exchange) {
    ObjectNode body = Reply.envelope("OK", "Empresa actualizada con éxito");
    body.set("data", body(exchange.account()));
    return Reply.json(200, "COMPANY", body);
  }

  @PostMapping("/companies/logo")
  Reply logo() {
    return Reply.message(200, "COMPANY", "OK", "Logo actualizado con éxito");
  }

  @GetMapping("/subscriptions")
  Reply subscriptions(Exchange exchange) {
    long consumed = documents.issued(exchange.account().id());
    int quota = exchange.account().switches().documentsQuota();
    ArrayNode all = Json.MAPPER.createArrayNode();
    ObjectNode plan = all.addObject().put("name", "Facturación");
    ArrayNode types = plan.putArray("supported_document_types");
    types.add("Factura de Venta").add("Nota Crédito").add("Nota Débito");
    plan.put("documents_quota", quota).put("documents_consumed", consumed);
    if (quota == 0) {
      plan.put("documents_available", "Ilimitado");
    } else {
      plan.put("documents_available", Math.max(0, quota - consumed));
    }
    plan.put("days_until_expiration", 365)
        .put("activated_at", "2025-12-10T00:00:00Z")
        .put("expires_at", "2030-12-10T00:00:00Z")
        .put("has_expired", false)
        .put("is_active", true)
        .put("has_unlimited_quota", quota == 0);
    return Reply.ok("SUBSCRIPTIONS", all);
  }

  @GetMapping("/dian/acquirer")
  Reply acquirer(Exchange exchange) {
    String kind = exchange.query("identification_document_code").orElse("");
    String number = exchange.query("identification_number").orElse("");
    if (!number.matches(TEST_BUYERS) || !number.startsWith(kind)) {
      return Reply.notFound("No se encontró el adquiriente");
    }
    String name = "Documento " + kind + " " + number.substring(6);
    return Reply.json(
        200,
        "ACQUIRER",
        Json.object()
            .set(
                "data",
                Json.object()
                    .put("name", name)
                    .put("email", "mail_" + kind + "_" + number.substring(6) + "@mail.com")));
  }

  private static ObjectNode body(Account account) {
    AccountSettings settings = account.settings();
    ObjectNode body =
        Json.object()
            .put("url_logo", "https://api-sandbox.factus.com.co/storage/images/logos/logo.png")
            .put("nit", settings.nit())
            .put("dv", Nit.checkDigit(settings.nit()))
            .put("company", settings.name())
            .put("trade_name", settings.name())
            .put("names", "")
            .put("surnames", "")
            .put("graphic_representation_name", settings.name())
            .put("registration_code", "00000")
            .put("economic_activity", 4711)
            .put("phone", "6010000000")
            .put("email", settings.username())
            .put("address", "calle 11 8 84");
    body.putObject("tribute").put("code", "01").put("name", "IVA");
    body.putObject("legal_organization").put("code", "1").put("name", "Persona Jurídica");
    ObjectNode municipality =
        body.putObject("municipality").put("code", "11001").put("name", "Bogotá, D.C.");
    municipality.putObject("department").put("code", "11").put("name", "Bogotá, D.C.");
    body.putArray("responsibilities").addObject().put("code", "R-99-PN").put("name", "No aplica");
    return body.put("created_at", "2025-01-01T00:00:00Z").put("updated_at", "2025-01-01T00:00:00Z");
  }
}
