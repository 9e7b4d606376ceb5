package co.acuse.simulator.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts in the order in which they happened, one JSON line each, read again at every start.
 *
 * <p>Plain files and not channels: a channel closes for everybody when one of its threads is
 * interrupted.
 */
public final class Journal implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Reader<?>> readers = new LinkedHashMap<>();
  private final List<Runnable> alsoCleared = new ArrayList<>();
  private final JsonMapper json;
  private final RandomAccessFile facts;
  private final RandomAccessFile bytes;
  private final boolean sync;

  private record Reader<T>(Class<T> type, Consumer<T> replay, Runnable clear) {}

  private record Line(String section, JsonNode fact) {}

  private Journal(JsonMapper json, RandomAccessFile facts, RandomAccessFile bytes, boolean sync) {
    this.json = json;
    this.facts = facts;
    this.bytes = bytes;
    this.sync = sync;
  }

  /**
   * Opens the journal of a directory, which is made if it is missing.
   *
   * @param sync also waits for the disk, so that facts survive a power cut
   */
  public static Journal open(Path directory, JsonMapper json, boolean sync) {
    try {
      Files.createDirectories(directory);
      RandomAccessFile facts =
          new RandomAccessFile(directory.resolve("journal.jsonl").toFile(), "rw");
      claim(facts, directory);
      return new Journal(
          json, facts, new RandomAccessFile(directory.resolve("bytes.bin").toFile(), "rw"), sync);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use the data directory " + directory, e);
    }
  }

  /** Declares a kind of fact; do so before {@link #replay()}. */
  public <T> Section<T> section(String name, Class<T> type, Consumer<T> replay, Runnable clear) {
    readers.put(name, new Reader<>(type, replay, clear));
    return new Section<>(this, name);
  }

  /** Registers what is forgotten together with the facts though it is none itself. */
  public void alsoClear(Runnable clear) {
    alsoCleared.add(clear);
  }

  /** Tells every fact again, in order, and drops a last line that a crash has cut. */
  public void replay() {
    lock.lock();
    try {
      long whole = new FactFile(facts).readLines(this::replay);
      facts.setLength(whole);
      facts.seek(whole);
      bytes.seek(bytes.length());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the journal", e);
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything. */
  public void clear() {
    lock.lock();
    try {
      facts.setLength(0);
      facts.seek(0);
      bytes.setLength(0);
      bytes.seek(0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty the journal", e);
    } finally {
      lock.unlock();
    }
    readers.values().forEach(reader -> reader.clear().run());
    alsoCleared.forEach(Runnable::run);
  }

  /** Keeps bytes; they survive a crash as facts do. */
  public Blob store(byte[] content) {
    lock.lock();
    try {
      Blob blob = new Blob(bytes.length(), content.length);
      bytes.seek(blob.offset());
      bytes.write(content);
      return blob;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the data directory", e);
    } finally {
      lock.unlock();
    }
  }

  public byte[] read(Blob blob) {
    lock.lock();
    try {
      byte[] content = new byte[blob.length()];
      bytes.seek(blob.offset());
      bytes.readFully(content);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from the data directory", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    facts.close();
    bytes.close();
  }

  void append(String section, @Nullable Object fact) {
    byte[] line = line(new Line(section, json.valueToTree(fact)));
    lock.lock();
    try {
      facts.write(line);
      if (sync) {
        bytes.getFD().sync();
        facts.getFD().sync();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the data directory", e);
    } finally {
      lock.unlock();
    }
  }

  private byte[] line(Line line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    out.writeBytes(json.writeValueAsBytes(line));
    out.write('\n');
    return out.toByteArray();
  }

  private void replay(byte[] text) {
    Line line = json.readValue(text, Line.class);
    Reader<?> reader = readers.get(line.section());
    if (reader != null) {
      replay(reader, line.fact());
    }
  }

  private <T> void replay(Reader<T> reader, JsonNode fact) {
    reader.replay().accept(json.treeToValue(fact, reader.type()));
  }

  private static void claim(RandomAccessFile file, Path directory) throws IOException {
    try {
      FileLock claimed = file.getChannel().tryLock();
      if (claimed != null) {
        return;
      }
    } catch (OverlappingFileLockException _) {
      // Held by another simulator of this process: the same answer as for another process.
    }
    file.close();
    throw new IOException("Another simulator is using " + directory + ": stop it first");
  }
}
