package co.acuse.standalone.samples;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One sample on its way from the post to its end. */
final class Following {

  private static final String REFUSED = "REFUSED";

  private final Sample sample;
  private final String reference;
  private final long postedAt;

  private String location = "";
  private int httpStatus;
  private String status = "";
  private String number = "";
  private String uniqueCode = "";
  private String cause = "";
  private int attempts;
  private Duration took = Duration.ZERO;
  private final List<String> codes = new ArrayList<>();

  Following(Sample sample, String reference, long postedAt) {
    this.sample = sample;
    this.reference = reference;
    this.postedAt = postedAt;
  }

  void answered(Json.Answer answer) {
    httpStatus = answer.status();
    took = sincePosted();
    if (answer.status() == 202 && answer.location() != null) {
      URI uri = URI.create(answer.location());
      location = uri.getPath() + "?" + uri.getQuery();
      status = "PROCESANDO";
    } else {
      status = REFUSED + " " + answer.status();
      codes.add(answer.body().path("code").asString(""));
      answer.body().path("errors").forEach(error -> codes.add(error.path("code").asString("")));
    }
  }

  void ended(JsonNode submission, JsonNode invoice) {
    status = submission.path("status").asString("");
    number = submission.path("number").asString("");
    uniqueCode = submission.path("uniqueCode").asString("");
    cause = submission.path("cause").asString("");
    attempts = submission.path("attempts").asInt(0);
    took = sincePosted();
    invoice
        .path("timeline")
        .forEach(entry -> entry.path("errorCodes").forEach(code -> codes.add(code.asString(""))));
  }

  boolean isOpen() {
    return status.equals("PROCESANDO");
  }

  boolean endedAsExpected() {
    Sample.Expected expected = sample.expected();
    return httpStatus == expected.answer()
        && (expected.status() == null || expected.status().equals(status))
        && (expected.cause() == null || expected.cause().equals(cause))
        && (expected.code() == null || codes.contains(expected.code()))
        && (!status.equals("SUCCESS") || (!number.isEmpty() && uniqueCode.length() == 96));
  }

  String location() {
    return location;
  }

  List<String> cells() {
    return List.of(
        endedAsExpected() ? "as expected" : "NOT as expected",
        reference,
        status,
        number,
        uniqueCode.isEmpty() ? String.join(" ", codes) : uniqueCode.substring(0, 16) + "…",
        String.valueOf(attempts),
        "%.1f s".formatted(took.toMillis() / 1000.0));
  }

  private Duration sincePosted() {
    return Duration.ofNanos(System.nanoTime() - postedAt);
  }
}
