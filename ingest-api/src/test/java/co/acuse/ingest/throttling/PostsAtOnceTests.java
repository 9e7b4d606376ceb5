package co.acuse.ingest.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostsAtOnceTests {

  private final PostsAtOnce posts = new PostsAtOnce(2);

  @Test
  void letsAsManyInAsThereArePlaces() {
    assertThat(posts.enter()).isPresent();
    assertThat(posts.enter()).isPresent();

    assertThat(posts.enter()).isEmpty();
  }

  @Test
  void placeThatIsLeftIsFreeAgain() {
    posts.enter();
    posts.enter().orElseThrow().close();

    assertThat(posts.enter()).isPresent();
    assertThat(posts.enter()).isEmpty();
  }
}
