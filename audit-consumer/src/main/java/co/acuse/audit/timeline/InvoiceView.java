package co.acuse.audit.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One invoice as its till and its operators see it.
 *
 * @param acceptedAt of its first submission
 * @param document what a till prints, once it is issued
 * @param submission the one that was asked for
 */
record InvoiceView(
    UUID invoiceId,
    String issuer,
    String documentType,
    String referenceCode,
    String status,
    @Nullable String phase,
    @Nullable Instant acceptedAt,
    @Nullable JsonNode document,
    @Nullable SubmissionView submission,
    List<SubmissionView> submissions,
    List<FileView> files,
    List<TimelineEntry> timeline) {

  InvoiceView {
    submissions = List.copyOf(submissions);
    files = List.copyOf(files);
    timeline = List.copyOf(timeline);
  }

  /** A file that can be had; its address follows from its kind. */
  record FileView(String kind, String name, String sha256, @Nullable Long size) {}
}
