package co.acuse.dian.attached;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of taking a container apart. */
public sealed interface Unpacked {

  /** What it held, byte for byte as it was put in. Nobody looked at any signature. */
  final class Contents implements Unpacked {

    private final byte[] document;
    private final byte @Nullable [] applicationResponse;

    Contents(byte[] document, byte @Nullable [] applicationResponse) {
      this.document = document;
      this.applicationResponse = applicationResponse;
    }

    /** The signed document in UTF-8, a copy. */
    public byte[] document() {
      return document.clone();
    }

    /** The DIAN's answer in UTF-8, a copy; empty in contingency. */
    public Optional<byte[]> applicationResponse() {
      return Optional.ofNullable(applicationResponse).map(byte[]::clone);
    }

    /** Without the content, which is business data: this ends up in logs. */
    @Override
    public String toString() {
      return "Contents[%d bytes, %s]"
          .formatted(
              document.length,
              applicationResponse == null ? "no answer" : applicationResponse.length + " bytes");
    }
  }

  /** It has more bytes than allowed; nobody looked into it. */
  record TooLarge(int bytes, int mostBytes) implements Unpacked {}

  /**
   * It is no container, or one that is not safe to take apart.
   *
   * @param problem for a log; without anything of the content
   */
  record Refused(String problem) implements Unpacked {}
}
