package co.acuse.simulator.factus.radian;

import co.acuse.simulator.factus.documents.Document;
import co.acuse.simulator.factus.documents.DocumentState;
import co.acuse.simulator.factus.documents.Documents;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.fiscal.Sha;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists a bill's events and registers its tacit acceptance. */
@Controller
@RequestMapping("/v2/bills/{number}/radian/events")
final class RadianController {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final Map<String, String> NAMES =
      Map.of(
          "030", "Acuse de recibo de Factura Electrónica de Venta",
          "031", "Reclamo de la Factura Electrónica de Venta",
          "032", "Recibo del bien y/o prestación del servicio",
          "033", "Aceptación expresa",
          "034", "Aceptación Tácita");

  private final RadianEvents events;
  private final Documents documents;
  private final InstantSource clock;

  RadianController(RadianEvents events, Documents documents, InstantSource clock) {
    this.events = events;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping
  Reply list(Exchange exchange, @PathVariable String number) {
    return bill(exchange, number)
        .map(bill -> Reply.ok("EVENTS", list(bill)))
        .orElseGet(() -> Reply.noSuchNumber(number));
  }

  @PostMapping("/{code}")
  Reply add(Exchange exchange, @PathVariable String number, @PathVariable String code) {
    Optional<Document> bill = bill(exchange, number);
    if (bill.isEmpty()) {
      return Reply.noSuchNumber(number);
    }
    if (!code.equals("034") || isFaulty(exchange)) {
      return Reply.message(422, "INVALID", "Validation error", "Error de validación");
    }
    List<RadianEvents.Event> before = events.of(bill.get().account(), number);
    String own = "AP" + (before.size() + 1);
    events.add(
        new RadianEvents.Event(
            bill.get().account(),
            number,
            own,
            Sha.sha384(bill.get().key() + own),
            code,
            clock.instant()));
    return Reply.message(200, "EVENT_REGISTERED", "OK", "Evento registrado con éxito");
  }

  private Optional<Document> bill(Exchange exchange, String number) {
    return documents
        .find(exchange.account(), Family.BILL, number)
        .filter(bill -> bill.state() == DocumentState.VALIDATED);
  }

  private static boolean isFaulty(Exchange exchange) {
    return List.of("identification_document_code", "identification", "first_name", "last_name")
        .stream()
        .anyMatch(field -> Json.text(exchange.json().path(field)) == null);
  }

  private ArrayNode list(Document bill) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (RadianEvents.Event event : events.of(bill.account(), bill.number())) {
      ZonedDateTime at = event.at().atZone(Bogota.ZONE);
      ObjectNode row =
          Json.object()
              .put("number", event.number())
              .put("cude", event.cude())
              .put("event_code", event.code())
              .put("event_name", NAMES.getOrDefault(event.code(), event.code()))
              .put("effective_date", at.toLocalDate().toString())
              .put("effective_time", TIME.format(at));
      all.add(row);
    }
    return all;
  }
}
