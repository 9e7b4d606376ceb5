package co.acuse.reliability.evidence;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Files with one JSON value on each line. */
final class JsonLines {

  static final JsonMapper MAPPER = mapper();

  private JsonLines() {}

  /** Whoever has values hands them over one after the other. */
  interface Source<T> {

    void eachTo(Consumer<T> sink);
  }

  /** Writes values as they come, so that none has to be kept. */
  static <T> void write(Path file, Source<T> values) {
    ObjectWriter json = MAPPER.writer();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      values.eachTo(value -> {
        try {
          out.write(json.writeValueAsString(value));
          out.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot write " + file, e);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  static <T> List<T> read(Path file, Class<T> type) {
    ObjectReader json = MAPPER.readerFor(type);
    List<T> all = new ArrayList<>();
    lines(file, line -> all.add(json.readValue(line)));
    return all;
  }

  /**
   * Tells each line that is whole JSON; a writer that was killed may have left half a line. A
   * missing file has no lines.
   */
  static void trees(Path file, Consumer<JsonNode> sink) {
    lines(
        file,
        line -> {
          try {
            sink.accept(MAPPER.readTree(line));
          } catch (JacksonException _) {
            // What was cut off in the middle was told to nobody.
          }
        });
  }

  private static void lines(Path file, Consumer<String> sink) {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          sink.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .addModule(new SimpleModule().addDeserializer(String.class, new SharedTexts(String.class)))
        .build();
  }

  /** The same short text is one object: names, references and numbers come again and again. */
  private static final class SharedTexts extends StdScalarDeserializer<String> {

    private static final int LONGEST = 40;
    private static final int MOST = 400_000;

    private final Map<String, String> known = new HashMap<>();

    SharedTexts(Class<String> type) {
      super(type);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString();
      if (text == null || text.length() > LONGEST) {
        return text;
      }
      synchronized (known) {
        if (known.size() >= MOST) {
          known.clear();
        }
        String earlier = known.putIfAbsent(text, text);
        return earlier == null ? text : earlier;
      }
    }
  }
}
