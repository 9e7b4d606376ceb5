package co.acuse.simulator.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.function.Consumer;

/** Reads the whole lines of a file. */
record FactFile(RandomAccessFile file) {

  /** Returns the length up to the end of the last whole line. */
  long readLines(Consumer<byte[]> consumer) throws IOException {
    file.seek(0);
    InputStream in = new BufferedInputStream(new FromFile(file), 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long whole = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        whole += line.size() + 1L;
        consumer.accept(line.toByteArray());
        line.reset();
      } else {
        line.write(next);
      }
    }
    return whole;
  }

  /** The file as a stream that leaves it open. */
  private static final class FromFile extends InputStream {

    private final RandomAccessFile file;

    FromFile(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return file.read(target, offset, length);
    }
  }
}
