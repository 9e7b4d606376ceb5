package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.documents.fields.CheckedRequest;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The provider's refusals, in whichever shape the account is to see. */
final class Conflicts {

  /** Another document of the family stands in the way. */
  Reply blocked(Family family, Account account) {
    if (account.switches().conflictShape() == Switches.ConflictShape.MESSAGE) {
      return Reply.message(409, "CONFLICT", "Conflict", family.blockedMessage());
    }
    ObjectNode body = Json.object().put("status", "Conflict");
    ObjectNode error =
        body.putArray("errors")
            .addObject()
            .put("code", 409)
            .put("message", family.blockedMessage());
    error.putArray("params");
    error.put("detail", "Conflict").put("api_version", "v1");
    return Reply.json(409, "CONFLICT", body);
  }

  Reply validated(String reference) {
    return Reply.message(
        409,
        "CONFLICT",
        "Conflict",
        "Documento con código de referencia " + reference + " se encuentra validado");
  }

  Reply duplicate(Account account) {
    return invalid(
        new CheckedRequest.Faulty(
            Map.of(
                "reference_code", List.of("El campo código de referencia ya ha sido registrado."))),
        account);
  }

  Reply invalid(CheckedRequest.Faulty faulty, Account account) {
    ObjectNode errors = Json.MAPPER.valueToTree(faulty.errors());
    if (account.switches().fieldErrors() == Switches.FieldErrorsShape.LARAVEL) {
      return Reply.json(422, "INVALID", laravel(faulty, errors));
    }
    ObjectNode body = Reply.envelope("Validation error", "Error de validación");
    body.putObject("data").put("message", "Error de validación").set("errors", errors);
    return Reply.json(422, "INVALID", body);
  }

  private static ObjectNode laravel(CheckedRequest.Faulty faulty, ObjectNode errors) {
    List<String> all = faulty.errors().values().stream().flatMap(List::stream).toList();
    int more = all.size() - 1;
    String first = all.getFirst();
    ObjectNode body = Json.object();
    body.put(
        "message",
        more == 0 ? first : first + " (and " + more + " more error" + (more > 1 ? "s)" : ")"));
    body.set("errors", errors);
    return body;
  }
}
