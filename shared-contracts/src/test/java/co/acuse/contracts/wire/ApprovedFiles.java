package co.acuse.contracts.wire;

import co.acuse.contracts.json.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as files: key, headers and value. With {@code -Dapprove=true} what is written now becomes
 * the approved file; such a change is a new version unless old files stay readable.
 */
final class ApprovedFiles {
  private static final Path FOLDER = Path.of("src/test/resources/approved/v1");

  private ApprovedFiles() {}

  static JsonNode tree(WireRecord written) {
    ObjectNode file = ContractJson.mapper().createObjectNode();
    file.put("key", written.key());
    ObjectNode headers = file.putObject("headers");
    new TreeMap<>(written.headers()).forEach(headers::put);
    file.set("value", ContractJson.mapper().readTree(written.value()));
    return file;
  }

  static String name(WireRecord written) {
    String type = written.headers().get(CloudEventHeaders.TYPE);
    return type == null ? "" : type.replaceFirst("^co\\.acuse\\.", "").replaceFirst("\\.v1$", "");
  }

  /** The file of that name as a record. */
  static WireRecord approved(String name) {
    JsonNode file = ContractJson.mapper().readTree(text(name));
    Map<String, String> headers = new HashMap<>();
    file.get("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().stringValue()));
    return new WireRecord(
        file.get("key").stringValue(),
        ContractJson.mapper().writeValueAsBytes(file.get("value")),
        headers);
  }

  /** The text of the file of that name. */
  static String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file of this record should say. */
  static String pretty(WireRecord written) {
    return ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree(written))
        + "\n";
  }

  static void approveIfAsked(WireRecord written) {
    if (Boolean.getBoolean("approve")) {
      try {
        Files.createDirectories(FOLDER);
        Files.writeString(file(name(written)), pretty(written));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }
}
