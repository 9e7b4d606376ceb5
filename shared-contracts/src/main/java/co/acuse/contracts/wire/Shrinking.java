package co.acuse.contracts.wire;

import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events so that each fits on the topic: what happened is always told, the largest bodies
 * give way to their hash and size.
 */
final class Shrinking {
  private static final JsonMapper JSON = ContractJson.mapper();

  private Shrinking() {}

  /** The event as JSON; larger than {@code most} only if it is so without any body. */
  static byte[] bytes(LifecycleMessage event, int most) {
    byte[] whole = JSON.writerFor(LifecycleMessage.class).writeValueAsBytes(event);
    return whole.length <= most ? whole : cut(JSON.readTree(whole), most, whole.length);
  }

  private static byte[] cut(JsonNode event, int most, int length) {
    int left = length;
    for (Body body : bodies(event)) {
      if (left > most) {
        body.cut();
        left = JSON.writeValueAsBytes(event).length;
      }
    }
    return JSON.writeValueAsBytes(event);
  }

  /** Largest first. */
  private static List<Body> bodies(JsonNode event) {
    List<Body> bodies = new ArrayList<>();
    for (String name : List.of("payloadIn", "responseOut")) {
      addBody(bodies, event, name);
    }
    JsonNode files = event.get("files");
    if (files != null) {
      files.forEach(file -> addBody(bodies, file, "base64"));
    }
    bodies.sort(Comparator.comparingInt((Body body) -> body.bytes().length).reversed());
    return bodies;
  }

  private static void addBody(List<Body> bodies, JsonNode owner, String name) {
    JsonNode value = owner.get(name);
    if (value != null) {
      String text = value.isString() ? value.stringValue() : JSON.writeValueAsString(value);
      bodies.add(new Body((ObjectNode) owner, name, text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Something that an event can do without. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Body(ObjectNode owner, String name, byte[] bytes) {
    /** A file already names its hash, so its content is simply left out. */
    void cut() {
      if (name.equals("base64")) {
        owner.remove(name);
      } else {
        ObjectNode mark = owner.putObject(name);
        mark.put("cut", true).put("sha256", sha256(bytes)).put("bytes", bytes.length);
      }
    }
  }
}
