package co.acuse.edge.issuers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** Replaces {@code ${ENV_NAME}} and {@code file:/path} by what they stand for. */
final class SecretTexts {

  private static final String FILE = "file:";

  private final PropertyResolver environment;

  SecretTexts(PropertyResolver environment) {
    this.environment = environment;
  }

  /** The text that {@code name} stands for; never part of an error. */
  String required(String name, @Nullable String written) {
    if (written == null || written.isBlank()) {
      throw new IssuersRefusedException(name + " is missing");
    }
    String text = written.startsWith(FILE) ? content(name, written) : resolved(name, written);
    if (text.isBlank()) {
      throw new IssuersRefusedException(name + " is empty");
    }
    return text;
  }

  private String resolved(String name, String written) {
    try {
      return environment.resolveRequiredPlaceholders(written);
    } catch (RuntimeException _) {
      // The framework's message would quote the whole text.
      throw new IssuersRefusedException(
          name + " names an environment variable that is not set: give it a value and start again");
    }
  }

  private static String content(String name, String written) {
    String file = written.substring(FILE.length());
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException _) {
      throw new IssuersRefusedException(name + " names a file that cannot be read: " + file);
    }
  }
}
