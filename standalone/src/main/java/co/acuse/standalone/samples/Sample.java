package co.acuse.standalone.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sale to post and how it must end.
 *
 * @param providers where it can be run; everywhere when empty
 * @param invoice with the placeholders {@code {issuer}} and {@code {run}}
 */
record Sample(String title, List<String> providers, Expected expected, JsonNode invoice) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Sample {
    providers = providers == null ? List.of() : List.copyOf(providers);
  }

  /**
   * The end that a file announces.
   *
   * @param httpStatus what the API answers at once; 202 when absent
   * @param code an error code or rule that must be among those told
   */
  record Expected(
      @Nullable Integer httpStatus,
      @Nullable String status,
      @Nullable String cause,
      @Nullable String code) {

    int answer() {
      return httpStatus == null ? 202 : httpStatus;
    }
  }

  /** The samples of a folder that can be run with {@code provider}, in the order of their names. */
  static List<Sample> in(Path folder, String provider) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> JSON.readValue(file, Sample.class))
          .filter(sample -> sample.providers.isEmpty() || sample.providers.contains(provider))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The samples in " + folder + " cannot be read", e);
    }
  }

  String reference(String run) {
    return invoice.path("referenceCode").asString("").replace("{run}", run);
  }

  /** What is posted: the invoice with its placeholders filled in. */
  String body(String issuer, String run) {
    return invoice.toString().replace("{issuer}", issuer).replace("{run}", run);
  }
}
