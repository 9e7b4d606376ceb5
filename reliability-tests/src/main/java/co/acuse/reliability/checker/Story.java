package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.Attempt;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import co.acuse.reliability.evidence.ProviderRequest;
import co.acuse.reliability.evidence.SubmissionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells all that is known of a sale, merged by time, for a person who looks for the cause. */
final class Story {

  private static final Duration AROUND = Duration.ofSeconds(5);
  private static final int MOST_TROUBLES = 40;

  private final List<Line> lines = new ArrayList<>();

  private record Line(Instant at, String who, String text) {

    @Override
    public String toString() {
      return "  %-27s %-9s %s".formatted(at, who, text);
    }
  }

  private Story() {}

  static String of(SaleFile file, Scene scene) {
    Story story = new Story();
    file.posts.forEach(story::post);
    file.submissions.forEach(story::submission);
    file.attempts.forEach(story::attempt);
    file.records.forEach(story::event);
    file.requests.forEach(story::request);
    file.documents.forEach(story::document);
    story.around(scene);
    story.lines.sort(Comparator.comparing(Line::at));
    return story.lines.stream().map(Line::toString).collect(Collectors.joining("\n"))
        + standing(file);
  }

  private void line(Instant at, String who, @Nullable Object... parts) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Object part : parts) {
      if (part != null && !part.toString().isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(part);
      }
    }
    lines.add(new Line(at, who, text.toString()));
  }

  private static String labelled(String label, @Nullable Object value) {
    return value == null ? "" : label + "=" + value;
  }

  private void post(Post post) {
    line(post.at(), "till", post.channel(), "posts", post.body());
    Instant answeredAt = post.answeredAt();
    line(
        answeredAt == null ? post.at() : answeredAt,
        "till",
        "is told",
        post.answer(),
        labelled("http", post.httpStatus()),
        post.code(),
        labelled("submission", post.submissionId()),
        post.topic() == null ? "" : post.topic() + "/" + post.partition() + "/" + post.offset());
  }

  private void submission(SubmissionRecord record) {
    line(
        record.acceptedAt(),
        "ingest",
        "submission",
        record.submissionId(),
        record.origin(),
        "content " + record.contentHash().substring(0, Math.min(8, record.contentHash().length())),
        "at",
        record.partition() + "/" + record.offset());
  }

  private void attempt(Attempt attempt) {
    line(
        attempt.startedAt(),
        "ledger",
        attempt.kind(),
        "recorded, attempt",
        attempt.attempt(),
        "until",
        attempt.deadline(),
        "by",
        attempt.holder(),
        labelled("epoch", attempt.epoch()));
    Instant concluded = attempt.concludedAt();
    if (concluded != null) {
      line(
          concluded,
          "ledger",
          attempt.kind(),
          "concluded:",
          attempt.outcome(),
          labelled("http", attempt.status()),
          labelled("sent", attempt.sent()));
    }
  }

  private void event(LifecycleRecord event) {
    line(
        event.occurredAt(),
        "event",
        "#" + event.sequence(),
        event.type(),
        labelled("attempt", event.attempt()),
        event.phase(),
        event.cause(),
        event.code(),
        event.repeat() ? "repeat" : "",
        labelled("number", event.number()),
        labelled("next", event.nextActionAt()),
        "at",
        event.partition() + "/" + event.offset(),
        labelled("submission", event.submissionId()));
  }

  private void request(ProviderRequest request) {
    line(
        request.at(),
        "provider",
        request.kind(),
        "->",
        request.verdict(),
        labelled("http", request.status()),
        labelled("fault", request.fault()),
        labelled("document", request.document()),
        labelled("before", request.stateBefore()),
        labelled("ended", request.endedAt()));
  }

  private void document(ProviderDocument document) {
    line(
        document.issuedAt(),
        "provider",
        "stores document",
        document.id(),
        document.number(),
        "total",
        document.total(),
        "now",
        document.state(),
        document.foreign() ? "foreign" : "",
        labelled("validated", document.validatedAt()),
        document.request());
  }

  private void around(Scene scene) {
    if (lines.isEmpty()) {
      return;
    }
    Instant from = lines.stream().map(Line::at).min(Comparator.naturalOrder()).get().minus(AROUND);
    Instant to = lines.stream().map(Line::at).max(Comparator.naturalOrder()).get().plus(AROUND);
    scene
        .troublesBetween(from, to)
        .limit(MOST_TROUBLES)
        .forEach(trouble ->
            line(
                trouble.from(),
                "fault",
                trouble.what(),
                trouble.to().equals(trouble.from()) ? "" : "until " + trouble.to()));
  }

  private static String standing(SaleFile file) {
    StringBuilder text = new StringBuilder("\n  in the end: audit ");
    text.append(file.auditStatus().isEmpty() ? "knows nothing" : file.auditStatus());
    file.statuses.forEach(row ->
        text.append("; submission ")
            .append(row.submissionId())
            .append(' ')
            .append(row.status())
            .append(row.cause() == null ? "" : " " + row.cause())
            .append(row.number() == null ? "" : " " + row.number()));
    if (file.ledger != null) {
      text.append("; ledger ")
          .append(file.ledger.stage())
          .append(' ')
          .append(file.ledger.turn())
          .append(file.ledger.nextActionAt() == null ? "" : " " + file.ledger.nextActionAt())
          .append(file.ledger.waitPhase() == null ? "" : " " + file.ledger.waitPhase())
          .append(" sequence ")
          .append(file.ledger.sequence());
    }
    return text.append('\n').toString();
  }
}
