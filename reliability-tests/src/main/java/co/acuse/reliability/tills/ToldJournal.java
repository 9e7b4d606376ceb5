package co.acuse.reliability.tills;

import co.acuse.reliability.plan.PlannedPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * What tills handed over and were told, one line of JSON each: written before a post leaves, and
 * when its answer is known. Each line reaches the operating system before the call returns, so that
 * whoever kills this process loses none.
 */
public final class ToldJournal implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final FileChannel file;
  private final InstantSource clock;

  private ToldJournal(FileChannel file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Opens the journal of a run.
   *
   * @param dir the run's directory
   */
  public static ToldJournal open(Path dir, InstantSource clock) {
    Path told = dir.resolve("told");
    try {
      Files.createDirectories(told);
      Path file = told.resolve("tills.jsonl");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new ToldJournal(channel, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of the tills cannot be opened in " + told, e);
    }
  }

  /** Something is about to leave. */
  void posting(UUID post, PlannedPost planned) {
    ObjectNode line = line(post);
    line.put("channel", planned.channel().name());
    line.put("issuer", planned.issuer());
    line.put("documentType", planned.documentType());
    line.put("reference", planned.reference());
    line.put("bodySha256", sha256(planned.body()));
    line.putRawValue("body", new RawValue(planned.body()));
    write(line);
  }

  /** The till knows what it will ever know of this post. */
  void answered(UUID post, Answer answer) {
    ObjectNode line = line(post);
    switch (answer) {
      case Answer.Accepted(int status, String invoiceId, String submissionId) ->
          line.put("answer", "YES")
              .put("httpStatus", status)
              .put("invoiceId", invoiceId)
              .put("submissionId", submissionId);
      case Answer.Published(String topic, int partition, long offset) ->
          line.put("answer", "YES")
              .put("topic", topic)
              .put("partition", partition)
              .put("offset", offset);
      case Answer.Refused(Integer status, String code, boolean _) -> told(line, "NO", status, code);
      case Answer.Unknown(Integer status, String code) -> told(line, "UNKNOWN", status, code);
    }
    write(line);
  }

  private static void told(ObjectNode line, String answer, @Nullable Integer status, String code) {
    line.put("answer", answer);
    if (status != null) {
      line.put("httpStatus", status);
    }
    line.put("code", code);
  }

  private ObjectNode line(UUID post) {
    return MAPPER
        .createObjectNode()
        .put("at", clock.instant().toString())
        .put("post", post.toString());
  }

  private synchronized void write(ObjectNode line) {
    byte[] bytes = (MAPPER.writeValueAsString(line) + '\n').getBytes(StandardCharsets.UTF_8);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    try {
      while (left.hasRemaining()) {
        file.write(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of the tills cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of the tills cannot be closed", e);
    }
  }

  private static String sha256(String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
