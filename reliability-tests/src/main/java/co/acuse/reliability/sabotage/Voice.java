package co.acuse.reliability.sabotage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tells a line on the process's standard error, past everything that might hold it back. */
final class Voice {

  private Voice() {}

  @SuppressWarnings("resource") // standard error is nobody's to close
  static synchronized void say(String line) {
    try {
      new FileOutputStream(FileDescriptor.err)
          .write(
              (System.lineSeparator() + line + System.lineSeparator())
                  .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
