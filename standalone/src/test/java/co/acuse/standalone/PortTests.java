package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTests {

  @Test
  void whoAsksForAPortGetsItWhileNobodyListensThere() {
    int first = Port.inRow(0, 0);

    assertThat(Port.inRow(first, 0)).isEqualTo(first);
  }

  @Test
  void whoeverTakesAnyPortGetsNoneOfTheSystems() {
    assertThat(Port.inRow(0, 3)).isGreaterThan(1023);
  }

  @Test
  void whereSomebodyListensAnotherOneIsChosen() throws IOException {
    int first = Port.inRow(0, 0);
    try (var _ = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Port.inRow(first, 0)).isNotEqualTo(first);
    }
  }
}
