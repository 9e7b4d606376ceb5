package co.acuse.contracts.wire;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns messages into records of a topic and back; CloudEvents 1.0, binary mode. */
public final class Wire {

  private static final String SUBMISSION_TYPE = "co.acuse.submission-requested";
  private static final String LIFECYCLE_TYPE = "co.acuse.lifecycle";
  private static final Pattern TYPE = Pattern.compile("([a-z.-]+)\\.v([0-9]{1,9})");

  /** Below what topics and producers take (8 MiB), with room for headers. */
  private static final int MOST_BYTES = 6 * 1024 * 1024;

  private static final JsonMapper JSON = ContractJson.mapper();

  private Wire() {}

  /**
   * The record of a submission.
   *
   * @param source the service that writes it, as a URI reference such as {@code /ingest-api}
   */
  public static WireRecord encode(
      SubmissionRequested submission, String source, @Nullable String traceparent) {
    return record(
        submission.invoice().issuer().value(),
        JSON.writeValueAsBytes(submission),
        submission.submissionId().toString(),
        SUBMISSION_TYPE + ".v" + SubmissionRequested.VERSION,
        source,
        submission.acceptedAt(),
        submission.invoiceId().toString(),
        traceparent);
  }

  /** The record of an invoice's event; bodies that would make it too large are cut and marked. */
  public static WireRecord encode(InvoiceEvent event, String source) {
    return record(
        event.header().issuer().value(),
        Shrinking.bytes(event, MOST_BYTES),
        event.eventId().toString(),
        lifecycleType(event, InvoiceEvent.VERSION),
        source,
        event.occurredAt(),
        event.header().invoiceId().toString(),
        event.header().traceparent());
  }

  /** The record of what happened beside an invoice's life; without an issuer its id is the key. */
  public static WireRecord encode(
      DoorEvent event, @Nullable IssuerNit issuer, String source, @Nullable String traceparent) {
    return record(
        issuer == null ? event.eventId().toString() : issuer.value(),
        Shrinking.bytes(event, MOST_BYTES),
        event.eventId().toString(),
        lifecycleType(event, DoorEvent.VERSION),
        source,
        event.occurredAt(),
        null,
        traceparent);
  }

  /** Reads a record of the submissions topic. */
  public static Decoded<SubmissionRequested> decodeSubmission(
      byte @Nullable [] value, Map<String, String> headers) {
    return decode(
        value,
        headers,
        SUBMISSION_TYPE::equals,
        SubmissionRequested.VERSION,
        SubmissionRequested.class);
  }

  /** Reads a record of the lifecycle topic. */
  public static Decoded<LifecycleMessage> decodeLifecycle(
      byte @Nullable [] value, Map<String, String> headers) {
    return decode(
        value,
        headers,
        type -> type.startsWith(LIFECYCLE_TYPE + "."),
        InvoiceEvent.VERSION,
        LifecycleMessage.class);
  }

  private static <T> Decoded<T> decode(
      byte @Nullable [] value,
      Map<String, String> headers,
      Predicate<String> family,
      int version,
      Class<T> form) {
    if (value == null) {
      return new Decoded.Undecodable<>("the record has no value");
    }
    Matcher type = TYPE.matcher(headers.getOrDefault(CloudEventHeaders.TYPE, ""));
    if (!type.matches() || !family.test(type.group(1))) {
      return new Decoded.Undecodable<>("the header ce_type is missing or names something else");
    }
    if (Integer.parseInt(type.group(2)) != version) {
      return new Decoded.Undecodable<>("version " + type.group(2) + " is not known here");
    }
    return parse(value, form);
  }

  private static <T> Decoded<T> parse(byte[] value, Class<T> form) {
    T message;
    try {
      message = JSON.readValue(value, form);
    } catch (JacksonException e) {
      // Only the kind of error: Jackson's text would quote the value.
      return new Decoded.Undecodable<>(
          "the value is not a " + form.getSimpleName() + ": " + e.getClass().getSimpleName());
    }
    if (message == null) {
      return new Decoded.Undecodable<>("the value is null");
    }
    return Completeness.missing(message)
        .<Decoded<T>>map(field -> new Decoded.Undecodable<>("the value lacks " + field))
        .orElseGet(() -> new Decoded.Understood<>(message));
  }

  private static String lifecycleType(LifecycleMessage event, int version) {
    return LIFECYCLE_TYPE + "." + hyphenated(event.getClass().getSimpleName()) + ".v" + version;
  }

  private static String hyphenated(String camelCase) {
    return camelCase.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static WireRecord record(
      String key,
      byte[] value,
      String id,
      String type,
      String source,
      Instant time,
      @Nullable String subject,
      @Nullable String traceparent) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
    headers.put(CloudEventHeaders.ID, id);
    headers.put(CloudEventHeaders.SOURCE, source);
    headers.put(CloudEventHeaders.TYPE, type);
    headers.put(CloudEventHeaders.TIME, time.toString());
    headers.put(CloudEventHeaders.CONTENT_TYPE, "application/json");
    if (subject != null) {
      headers.put(CloudEventHeaders.SUBJECT, subject);
    }
    if (traceparent != null) {
      headers.put(CloudEventHeaders.TRACEPARENT, traceparent);
    }
    return new WireRecord(key, value, headers);
  }
}
