package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.faults.Fault;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is answered, and how, when a fault strikes. */
final class FaultyReplies {

  private static final String HTML =
      "<html><head><title>503 Service Temporarily Unavailable</title></head><body>"
          + "<center><h1>503 Service Temporarily Unavailable</h1></center>"
          + "<hr><center>nginx</center></body></html>";
  private static final Reply NOTHING = Reply.empty(500, "NOTHING_DONE");

  private final InstantSource clock;

  FaultyReplies(InstantSource clock) {
    this.clock = clock;
  }

  static Reply unavailable() {
    return Reply.html(503, "UNAVAILABLE", HTML);
  }

  static Handled hangThroughOutage() {
    return new Handled(NOTHING, new Delivery.HangThroughOutage(), "NOTHING_DONE", null);
  }

  /** A fault that strikes instead of the work. */
  Handled instead(Fault fault, Exchange exchange) {
    return switch (fault.kind()) {
      case RESET -> unanswered(fault, new Delivery.Reset());
      case HANG -> unanswered(fault, new Delivery.Hang(seconds(fault)));
      case UNAUTHENTICATED, UNAUTHENTICATED_ONCE -> answered(fault, unauthenticated(exchange));
      case PAYMENT_REQUIRED -> answered(fault, Reply.paymentRequired());
      case FORBIDDEN ->
          answered(
              fault, Reply.text(403, "DENIED", "{\"message\":\"This action is unauthorized.\"}"));
      case CONFLICT -> answered(fault, blocked(exchange));
      case TOO_MANY ->
          answered(fault, tooMany(exchange).with("Retry-After", Integer.toString(fault.number())));
      case TOO_MANY_WITH_DATE ->
          answered(fault, tooMany(exchange).with("Retry-After", date(fault)));
      case TOO_MANY_BARE -> answered(fault, tooMany(exchange));
      case SERVER_ERROR ->
          answered(fault, Reply.text(500, "FAILED", "{\"message\":\"Server Error\"}"));
      case UNAVAILABLE_HTML -> answered(fault, unavailable());
      case SLOW,
          PENDING,
          REJECT,
          REJECT_422,
          LAG,
          STORE_RESET,
          STORE_5XX,
          STORE_HTML,
          STORE_HANG,
          DRIP,
          TRUNCATE,
          HTML,
          WRONG_KEY ->
          throw new IllegalArgumentException(fault.kind() + " does not replace the work");
    };
  }

  /** A fault that strikes when the work is done. */
  Handled afterwards(Fault fault, Reply real) {
    return switch (fault.kind()) {
      case STORE_RESET -> done(fault, real, new Delivery.Reset());
      case STORE_HANG -> done(fault, real, new Delivery.Hang(seconds(fault)));
      case DRIP -> done(fault, real, new Delivery.Drip(seconds(fault)));
      case TRUNCATE -> done(fault, real, new Delivery.Truncated());
      case STORE_5XX -> told(fault, real, Reply.text(500, "", "{\"message\":\"Server Error\"}"));
      case STORE_HTML -> told(fault, real, unavailable());
      case HTML -> told(fault, real, Reply.html(200, "", "<html><body>Factus</body></html>"));
      case WRONG_KEY -> told(fault, real, wrongKey(real));
      case RESET,
          HANG,
          SLOW,
          UNAUTHENTICATED_ONCE,
          UNAUTHENTICATED,
          PAYMENT_REQUIRED,
          FORBIDDEN,
          CONFLICT,
          TOO_MANY,
          TOO_MANY_WITH_DATE,
          TOO_MANY_BARE,
          SERVER_ERROR,
          UNAVAILABLE_HTML,
          PENDING,
          REJECT,
          REJECT_422,
          LAG ->
          throw new IllegalArgumentException(fault.kind() + " does not strike afterwards");
    };
  }

  static Reply unauthenticated(Exchange exchange) {
    return Reply.text(
        401,
        "UNAUTHENTICATED",
        exchange
            .knownAccount()
            .map(account -> account.switches().unauthenticatedBody())
            .orElse("{\"message\":\"Unauthenticated.\"}"));
  }

  private static Handled unanswered(Fault fault, Delivery delivery) {
    return new Handled(NOTHING, delivery, "NOTHING_DONE", fault.kind());
  }

  private static Handled answered(Fault fault, Reply reply) {
    return new Handled(reply, new Delivery.Whole(), reply.verdict(), fault.kind());
  }

  private static Handled done(Fault fault, Reply real, Delivery delivery) {
    return new Handled(real, delivery, real.verdict(), fault.kind());
  }

  private static Handled told(Fault fault, Reply real, Reply instead) {
    return new Handled(instead, new Delivery.Whole(), real.verdict(), fault.kind());
  }

  private static Duration seconds(Fault fault) {
    return Duration.ofSeconds(fault.number());
  }

  private static Reply blocked(Exchange exchange) {
    Family family = exchange.target().family();
    return Reply.message(
        409, "CONFLICT", "Conflict", (family == null ? Family.BILL : family).blockedMessage());
  }

  private static Reply tooMany(Exchange exchange) {
    return Reply.text(429, "TOO_MANY", exchange.account().switches().tooManyBody());
  }

  private String date(Fault fault) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        clock.instant().plusSeconds(fault.number()).atOffset(ZoneOffset.UTC));
  }

  /** The answer of another document: what is asked for is never in it. */
  private static Reply wrongKey(Reply real) {
    JsonNode body = Json.readOrMissing(real.body());
    disguise(body.path("data"));
    body.path("data").path("data").forEach(FaultyReplies::disguise);
    return real.withBody(Json.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  private static void disguise(JsonNode document) {
    String reference = Json.text(document.path("reference_code"));
    if (reference != null && document instanceof ObjectNode object) {
      object.put("reference_code", "OTHER-" + reference);
    }
  }
}
