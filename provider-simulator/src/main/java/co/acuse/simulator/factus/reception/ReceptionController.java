package co.acuse.simulator.factus.reception;

import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.exchange.Page;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** Received bills. */
@Controller
@RequestMapping("/v2/receptions")
final class ReceptionController {

  @GetMapping("/bills")
  Reply list(Exchange exchange) {
    return Reply.ok(
        "RECEPTIONS",
        Page.<JsonNode>of(List.of(), exchange).body("/v2/receptions/bills", one -> one));
  }

  @PostMapping("/upload")
  Reply upload(Exchange exchange) {
    String trackId = Json.text(exchange.json().path("track_id"));
    return Reply.noSuchNumber(trackId == null ? "" : trackId);
  }
}
