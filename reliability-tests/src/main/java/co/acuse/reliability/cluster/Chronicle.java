package co.acuse.reliability.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of one JSON object per line, each with the time {@code at}, on disk before the call
 * returns.
 */
public final class Chronicle {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final InstantSource clock;

  public Chronicle(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Adds a line. */
  public synchronized void tell(Map<String, ?> what) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", clock.instant().toString());
    line.putAll(what);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          JSON.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
