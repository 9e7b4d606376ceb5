package co.acuse.dian.soap.settings;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until TCP and TLS stand
 * @param read until the whole answer is there, counted from the start of the call, however slowly
 *     it drips in
 */
public record Timeouts(Duration connect, Duration read) {

  public Timeouts {
    if (!connect.isPositive() || !read.isPositive()) {
      throw new IllegalArgumentException("Timeouts must be positive");
    }
    if (connect.compareTo(read) > 0) {
      throw new IllegalArgumentException(
          "The read timeout counts from the start of the call: make it longer than the connect"
              + " timeout");
    }
  }

  /**
   * 5 s to connect, 60 s in all: an answer that takes longer than a minute is a failure of the DIAN
   * for contingency type 04 (annex 1.9, contingency; 2019 infographic).
   */
  public static Timeouts defaults() {
    return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60));
  }
}
