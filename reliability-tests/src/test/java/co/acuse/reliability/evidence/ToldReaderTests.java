package co.acuse.reliability.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldReaderTests {

  private static final String POST =
      """
      {"at":"2026-03-16T17:00:00Z","post":"%s","channel":"HTTP","issuer":"900123456",\
      "documentType":"INVOICE","reference":"%s","bodySha256":"ab","body":{"total": 10.50}}
      """;
  private static final String ONE = "10a1f824-e4da-41a4-90cd-c1efa77cd69e";
  private static final String TWO = "20a1f824-e4da-41a4-90cd-c1efa77cd69e";

  @TempDir private Path dir;

  private List<Post> read(String lines) throws IOException {
    Files.createDirectories(dir.resolve("told"));
    Files.writeString(dir.resolve("told/tills.jsonl"), lines);
    return ToldReader.read(dir);
  }

  @Test
  void putsPostsAndTheirAnswersTogether() throws IOException {
    List<Post> posts =
        read(
            POST.formatted(ONE, "A-1")
                + POST.formatted(TWO, "A-2")
                + """
                {"at":"2026-03-16T17:00:01Z","post":"%s","answer":"YES","httpStatus":202,\
                "invoiceId":"%s","submissionId":"%s"}
                """
                    .formatted(TWO, ONE, TWO));

    assertThat(posts).extracting(post -> post.sale().reference()).containsExactly("A-1", "A-2");
    assertThat(posts)
        .extracting(Post::answer)
        .containsExactly(Post.Answer.UNKNOWN, Post.Answer.YES);
    assertThat(posts.getLast().submissionId()).hasToString(TWO);
    assertThat(posts.getLast().body()).isEqualTo("{\"total\":10.50}");
  }

  @Test
  void aLineThatWasCutOffIsNoLine() throws IOException {
    List<Post> posts = read(POST.formatted(ONE, "A-1") + "{\"at\":\"2026-03-16T17:00:0");

    assertThat(posts).hasSize(1);
  }

  @Test
  void aRunWithoutTillsHasNoPosts() {
    assertThat(ToldReader.read(dir)).isEmpty();
  }
}
