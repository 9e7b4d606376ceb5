package co.acuse.simulator.dian.soap;

import co.acuse.simulator.dian.xml.XmlElement;
import java.util.Base64;
import java.util.Optional;

/** A request as far as it was understood. */
public sealed interface Incoming {

  /**
   * A call; who makes it is not yet known.
   *
   * @param envelope the root
   * @param arguments the element that bears the operation's name
   */
  record Call(Operation operation, XmlElement envelope, XmlElement arguments) implements Incoming {

    public String text(String argument) {
      return arguments.text(argument);
    }

    /** An argument in Base64; empty if it is none. */
    public Optional<byte[]> bytes(String argument) {
      try {
        return Optional.of(Base64.getMimeDecoder().decode(text(argument)));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }

  /** Nothing that could be a call. */
  record Refused(Reply reply) implements Incoming {}
}
