package co.acuse.factus.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as text, never more than allowed.
 *
 * @param problem why it is not whole, null when it is
 */
record BoundedBody(String text, @Nullable String problem) {

  static BoundedBody read(@Nullable HttpEntity entity, int mostBytes, SendAttempt attempt)
      throws IOException {
    if (entity == null) {
      return new BoundedBody("", null);
    }
    var taken = new ByteArrayOutputStream();
    String problem = take(entity.getContent(), taken, mostBytes, attempt);
    return new BoundedBody(taken.toString(charset(entity)), problem);
  }

  /** A body that breaks off is a finding; one that does not come in time is a failure. */
  private static @Nullable String take(
      InputStream in, ByteArrayOutputStream taken, int mostBytes, SendAttempt attempt)
      throws IOException {
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int room = mostBytes - taken.size();
        taken.write(buffer, 0, Math.min(read, room));
        if (read > room) {
          return "the body is larger than %d bytes".formatted(mostBytes);
        }
      }
      return null;
    } catch (InterruptedIOException late) {
      throw late;
    } catch (IOException broken) {
      if (attempt.isOver() || Thread.currentThread().isInterrupted()) {
        throw broken;
      }
      return "the body broke off after %d bytes".formatted(taken.size());
    }
  }

  private static Charset charset(HttpEntity entity) {
    ContentType type = ContentType.parseLenient(entity.getContentType());
    return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
  }
}
