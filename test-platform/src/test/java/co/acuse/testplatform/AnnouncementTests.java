package co.acuse.testplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTests {

  @TempDir Path target;

  @Test
  void saysItOncePerBuildWhateverTheModule() {
    assertThat(build("10:00").isNew("no engine")).isTrue();
    assertThat(build("10:00").isNew("no engine")).isFalse();
  }

  @Test
  void saysItAgainInTheNextBuild() {
    assertThat(build("10:00").isNew("no engine")).isTrue();
    assertThat(build("11:00").isNew("no engine")).isTrue();
  }

  private Announcement build(String started) {
    return new Announcement(target.resolve("root/target/announced"), started);
  }
}
