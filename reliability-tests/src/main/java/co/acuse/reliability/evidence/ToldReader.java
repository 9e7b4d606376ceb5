package co.acuse.reliability.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what tills wrote down: a line before each post, and a line when its answer was known. */
final class ToldReader {

  private final Map<UUID, JsonNode> sent = new LinkedHashMap<>();
  private final Map<UUID, JsonNode> answered = new LinkedHashMap<>();

  /** All posts below a run's directory, in the order in which they were sent. */
  static List<Post> read(Path dir) {
    ToldReader reader = new ToldReader();
    Path told = dir.resolve("told");
    if (Files.isDirectory(told)) {
      try (Stream<Path> files = Files.list(told)) {
        files
            .filter(file -> file.toString().endsWith(".jsonl"))
            .sorted()
            .forEach(file -> JsonLines.trees(file, reader::line));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + told, e);
      }
    }
    List<Post> posts = new ArrayList<>();
    reader.sent.forEach((id, line) -> posts.add(post(id, line, reader.answered.get(id))));
    return posts;
  }

  private void line(JsonNode line) {
    UUID post = UUID.fromString(line.path("post").asString());
    if (line.has("answer")) {
      answered.put(post, line);
    } else {
      sent.put(post, line);
    }
  }

  private static Post post(UUID id, JsonNode line, @Nullable JsonNode answer) {
    JsonNode told = answer == null ? JsonLines.MAPPER.createObjectNode() : answer;
    return new Post(
        id,
        Instant.parse(line.path("at").asString()),
        line.path("channel").asString("HTTP"),
        new Sale(
            line.path("issuer").asString(""),
            line.path("documentType").asString(""),
            line.path("reference").asString("")),
        line.path("bodySha256").asString(""),
        line.path("body").toString(),
        Post.Answer.valueOf(told.path("answer").asString("UNKNOWN")),
        told.has("at") ? Instant.parse(told.path("at").asString()) : null,
        told.has("httpStatus") ? told.path("httpStatus").asInt() : null,
        text(told, "code"),
        uuid(told, "invoiceId"),
        uuid(told, "submissionId"),
        text(told, "topic"),
        told.has("partition") ? told.path("partition").asInt() : null,
        told.has("offset") ? told.path("offset").asLong() : null);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asString() : null;
  }

  private static @Nullable UUID uuid(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : UUID.fromString(text);
  }
}
