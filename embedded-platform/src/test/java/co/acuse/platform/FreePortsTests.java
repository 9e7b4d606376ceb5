package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTests {

  /** Where Linux tells from which port on it takes those of outgoing connections. */
  private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  @Test
  void noneIsGivenTwice() {
    assertThat(IntStream.range(0, 50).map(_ -> FreePorts.next())).doesNotHaveDuplicates();
  }

  @Test
  void whatIsListenedOnIsNotGiven() throws IOException {
    int taken = FreePorts.next() + 1;
    try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePorts.next()).isNotEqualTo(taken);
    }
  }

  @Test
  void noOutgoingConnectionTakesThem() throws IOException {
    assumeThat(OUTGOING).exists();
    int first = Integer.parseInt(Files.readAllLines(OUTGOING).getFirst().replaceFirst("\\s.*", ""));

    assertThat(FreePorts.next()).isLessThan(first);
  }
}
