package co.acuse.factus.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Bodies as the provider writes them. */
public final class Samples {

  private Samples() {}

  /** A file beside the tests. */
  public static String read(String name) {
    try (InputStream file = Samples.class.getResourceAsStream("/co/acuse/factus/" + name)) {
      if (file == null) {
        throw new IllegalStateException("No such sample: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A validated bill with notices. */
  public static String validatedBill() {
    return read("answers/bill-validated.json");
  }

  /** A short answer about a document. */
  public static String document(String reference, boolean validated, String errors) {
    return """
    {"status":"Created","message":"…","data":{"reference_code":"%s","number":"SETP990000550",\
    "is_validated":%s,"errors":%s}}\
    """
        .formatted(reference, validated, errors);
  }
}
