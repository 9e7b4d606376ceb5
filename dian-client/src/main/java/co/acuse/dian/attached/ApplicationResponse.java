package co.acuse.dian.attached;

import co.acuse.dian.code.IssueMoment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The DIAN's signed word that it validated a document, and what a container repeats of it. */
public final class ApplicationResponse {

  private static final String VALIDATED = "02";
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{2}(:[0-9]{2}){2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?");

  private static final Pattern OFFSET = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");

  private final String xml;
  private final Set<String> documents;
  private final String code;
  private final String date;
  private final String time;

  private ApplicationResponse(EmbeddedXml.Fit embedded) {
    UblElement root = embedded.root();
    this.xml = embedded.text();
    this.documents =
        root.all("DocumentResponse", "DocumentReference", "UUID").stream()
            .map(uuid -> uuid.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.code = required(root, "DocumentResponse", "Response", "ResponseCode");
    this.date = required(root, "IssueDate");
    this.time = required(root, "IssueTime");
  }

  /**
   * Takes the bytes as the DIAN sent them.
   *
   * @throws IllegalArgumentException when they are something else, or when it does not say that it
   *     validated: what it rejected is not for the buyer
   */
  public static ApplicationResponse of(byte[] returned) {
    EmbeddedXml.Fit embedded = EmbeddedXml.required("The ApplicationResponse", returned);
    if (!embedded.root().isRootOf("ApplicationResponse")) {
      throw new IllegalArgumentException("This must be an ApplicationResponse");
    }
    var response = new ApplicationResponse(embedded);
    response.refuseUnlessValidated();
    return response;
  }

  private void refuseUnlessValidated() {
    if (!code.equals(VALIDATED)) {
      throw new IllegalArgumentException(
          "The ApplicationResponse must say 02, validated; only such a document goes to a buyer");
    }
    if (!DATE.matcher(date).matches() || !TIME.matcher(time).matches()) {
      throw new IllegalArgumentException("The ApplicationResponse's date or time is none");
    }
  }

  /**
   * When the DIAN validated.
   *
   * @throws IllegalArgumentException when it is a day or an hour that no calendar has
   */
  public Instant issued() {
    try {
      return hasOffset()
          ? OffsetDateTime.parse(date + 'T' + time).toInstant()
          : LocalDateTime.parse(date + 'T' + time).toInstant(IssueMoment.COLOMBIA);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException("The ApplicationResponse's date or time is none");
    }
  }

  /** Without one it is Colombian time. */
  private boolean hasOffset() {
    return OFFSET.matcher(time).find();
  }

  boolean isAbout(EnclosedDocument document) {
    return documents.contains(document.uuid().toLowerCase(Locale.ROOT));
  }

  String xml() {
    return xml;
  }

  String code() {
    return code;
  }

  String date() {
    return date;
  }

  String time() {
    return time;
  }

  private static String required(UblElement root, String... path) {
    return root.only(path)
        .map(UblElement::text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The ApplicationResponse must have one " + String.join("/", path)));
  }

  /** Without the content, which is business data: this ends up in logs. */
  @Override
  public String toString() {
    return "ApplicationResponse[" + code + ", " + date + " " + time + "]";
  }
}
