package co.acuse.ingest.acceptance;

import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the body of a request, whatever its declared length, up to a limit. */
final class JsonBody {

  private JsonBody() {}

  /**
   * The bytes of the body.
   *
   * @throws ProblemException with 413 past the limit, with 415 when they are not JSON in UTF-8,
   *     with 400 when the caller went away while sending
   */
  static byte[] read(HttpServletRequest request, int limit) {
    checkType(request);
    if (request.getContentLengthLong() > limit) {
      throw new ProblemException(Problems.CONTENT_TOO_LARGE);
    }
    try {
      byte[] body = request.getInputStream().readNBytes(limit + 1);
      if (body.length > limit) {
        throw new ProblemException(Problems.CONTENT_TOO_LARGE);
      }
      return body;
    } catch (IOException _) {
      throw new ProblemException(Problems.BAD_REQUEST);
    }
  }

  private static void checkType(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    boolean plain = encoding == null || encoding.toLowerCase(Locale.ROOT).equals("identity");
    if (!plain || !isJsonInUtf8(request.getContentType())) {
      throw new ProblemException(Problems.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static boolean isJsonInUtf8(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return MediaType.APPLICATION_JSON.isCompatibleWith(type)
          && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }
}
