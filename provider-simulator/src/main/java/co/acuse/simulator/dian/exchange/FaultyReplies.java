package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.dian.answers.DianResponse;
import co.acuse.simulator.dian.faults.Fault;
import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.faults.Target;
import co.acuse.simulator.dian.service.Served;
import co.acuse.simulator.dian.soap.Envelopes;
import co.acuse.simulator.dian.soap.Operation;
import co.acuse.simulator.dian.soap.Reply;
import co.acuse.simulator.dian.soap.SoapFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** What is answered, and how, when a fault strikes. */
final class FaultyReplies {

  private static final Reply NOTHING = Reply.empty(500, "NOTHING_DONE");

  private final InstantSource clock;

  FaultyReplies(InstantSource clock) {
    this.clock = clock;
  }

  /** A fault that strikes instead of the work. */
  Handled instead(Fault fault, Target target) {
    return switch (fault.kind()) {
      case RESET -> Handled.instead(NOTHING, new Delivery.Reset(), fault.kind());
      case HANG -> Handled.instead(NOTHING, new Delivery.Hang(seconds(fault)), fault.kind());
      case FORBIDDEN -> told(page(403, "Forbidden"), fault);
      case SERVER_ERROR -> told(page(500, "Internal Server Error"), fault);
      case UNAVAILABLE -> told(page(503, "Service Unavailable"), fault);
      case FULL -> told(page(507, "Insufficient Storage"), fault);
      case LOOP -> told(page(508, "Loop Detected"), fault);
      case HTML -> told(page(200, "Mantenimiento"), fault);
      case EMPTY -> told(Reply.empty(200, "NOTHING_DONE"), fault);
      case SECURITY -> told(SoapFault.INVALID_SECURITY.reply(), fault);
      case NO_RESPONSE -> told(withoutAnswer(target), fault);
      default -> throw new IllegalArgumentException(fault.kind() + " does not replace the work");
    };
  }

  /** A fault that strikes when the work is done. */
  Handled afterwards(Fault fault, Served served, Target target) {
    FaultKind kind = fault.kind();
    Reply real = served.reply();
    return switch (kind) {
      case STORE_RESET -> Handled.done(served, real, new Delivery.Reset(), kind);
      case STORE_HANG -> Handled.done(served, real, new Delivery.Hang(seconds(fault)), kind);
      case DRIP -> Handled.done(served, real, new Delivery.Drip(seconds(fault)), kind);
      case TRUNCATE -> Handled.done(served, real, new Delivery.Truncated(), kind);
      case TRUNCATE_GZIP -> Handled.done(served, real, new Delivery.TruncatedGzip(), kind);
      case STORE_500 -> told(page(500, "Internal Server Error"), served, kind);
      case STORE_503 -> told(page(503, "Service Unavailable"), served, kind);
      case STORE_NO_RESPONSE -> told(withoutAnswer(target), served, kind);
      case WRONG_KEY -> told(wrongKey(real), served, kind);
      default -> throw new IllegalArgumentException(kind + " does not strike afterwards");
    };
  }

  private static Handled told(Reply reply, Fault fault) {
    return Handled.instead(reply, new Delivery.Whole(), fault.kind());
  }

  private static Handled told(Reply reply, Served served, FaultKind kind) {
    return Handled.done(served, reply, new Delivery.Whole(), kind);
  }

  private static Duration seconds(Fault fault) {
    return Duration.ofSeconds(fault.number());
  }

  private static Reply page(int status, String title) {
    return Reply.html(
        status,
        "NOTHING_DONE",
        "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>"
            .formatted(title));
  }

  private Reply withoutAnswer(Target target) {
    Operation operation = Objects.requireNonNullElse(target.operation(), Operation.GET_STATUS);
    String result = DianResponse.withoutAnswer(target.key()).toResult(operation);
    return Reply.soap(200, "NOTHING_DONE", Envelopes.of(operation, result, clock.instant()));
  }

  /** The answer on another document: its key is the real one read backwards. */
  private static Reply wrongKey(Reply real) {
    String text = new String(real.body(), StandardCharsets.UTF_8);
    String begin = "<b:XmlDocumentKey>";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("</b:XmlDocumentKey>");
    if (to < from) {
      return real;
    }
    String key = new StringBuilder(text.substring(from, to)).reverse().toString();
    String other = text.substring(0, from) + key + text.substring(to);
    return real.withBody(other.getBytes(StandardCharsets.UTF_8));
  }
}
