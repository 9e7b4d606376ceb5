package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I1;

import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.SubmissionRecord;
import co.acuse.reliability.evidence.SubmissionStatus;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * I1: every accepted sale is in the audit.
 *
 * <p>A post that was told 202 has its submission there, accepted, under the id that the till was
 * told; a record that Kafka acknowledged on an inbox topic has it accepted or refused, under the id
 * derived from its place. Every record of the submissions topic and of the lifecycle topic is in
 * the log. What was told UNKNOWN may be there or not.
 */
final class KnownToAudit implements Rule {

  @Override
  public void judge(SaleFile file, Scene scene, Findings findings) {
    Set<UUID> missing = new HashSet<>();
    file.differentSubmissions()
        .map(SubmissionRecord::submissionId)
        .filter(id -> !scene.inLog.contains(id))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      findings.add(I1, file, "the audit's log lacks submissions of the topic: " + missing);
    }
    file.posts.stream()
        .filter(post -> post.answer() == Post.Answer.YES)
        .filter(post -> !missing.contains(post.submissionId()))
        .filter(post -> !isThere(post, file, scene))
        .forEach(post ->
            findings.add(I1, file, "the audit does not know post " + post.id() + ", told YES"));
    Set<String> lost = new HashSet<>();
    file.records.stream()
        .filter(event -> !scene.inLog.contains(event.eventId()))
        .map(KnownToAudit::name)
        .forEach(lost::add);
    if (!lost.isEmpty()) {
      findings.add(I1, file, "the audit's log lacks events of the topic: " + lost);
    }
    if (!file.statuses.isEmpty() && file.status == null) {
      findings.add(I1, file, "the audit has submissions of it, and no invoice");
    }
  }

  private static String name(LifecycleRecord event) {
    return "#" + event.sequence() + " " + event.type() + " " + event.eventId();
  }

  private static boolean isThere(Post post, SaleFile file, Scene scene) {
    UUID submission = submissionOf(post, scene);
    return submission == null
        || file.status(submission).filter(KnownToAudit::isAcceptedOrRefused).isPresent();
  }

  private static boolean isAcceptedOrRefused(SubmissionStatus row) {
    return row.acceptedAt() != null || row.refused();
  }

  /** Null when nobody can know it: Kafka no longer knows the topic. */
  static @Nullable UUID submissionOf(Post post, Scene scene) {
    if (!post.isInbox()) {
      return post.submissionId();
    }
    String topic = post.topic();
    String topicId = topic == null ? null : scene.evidence.collected().topicIds().get(topic);
    if (topic == null || topicId == null || post.partition() == null) {
      return null;
    }
    return Identities.inboxRecord(
        topic, topicId, post.partition(), Objects.requireNonNull(post.offset()), post.bodySha256());
  }
}
