package co.acuse.simulator.dian.exchange;

import java.time.Duration;

/** How an answer gets to the client, if it does. */
sealed interface Delivery {

  /** As it should. */
  record Whole() implements Delivery {}

  /** Not at all: the connection is reset. */
  record Reset() implements Delivery {}

  /** Not at all: nothing comes for this long, then the connection is reset. */
  record Hang(Duration atMost) implements Delivery {}

  /** Byte after byte, spread over this time. */
  record Drip(Duration over) implements Delivery {}

  /** Half of it, then the connection ends. */
  record Truncated() implements Delivery {}

  /** Compressed, and whole by HTTP's account; but half of the compressed bytes are missing. */
  record TruncatedGzip() implements Delivery {}
}
