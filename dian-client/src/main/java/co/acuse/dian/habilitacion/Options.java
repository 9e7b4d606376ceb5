package co.acuse.dian.habilitacion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was said on the command line, else in the environment, else what is usual. */
final class Options {

  private final Map<Setting, String> said;
  private final Map<String, String> environment;

  private Options(Map<Setting, String> said, Map<String, String> environment) {
    this.said = said;
    this.environment = environment;
  }

  /**
   * Reads options as {@code --nit 900373076}.
   *
   * @throws NotUnderstoodException for anything else
   */
  static Options read(String[] arguments, Map<String, String> environment) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    Map<Setting, String> said = new EnumMap<>(Setting.class);
    while (!left.isEmpty()) {
      String option = left.pop();
      Setting setting = setting(option);
      if (left.isEmpty()) {
        throw new NotUnderstoodException(option + " needs a value");
      }
      said.put(setting, left.pop());
    }
    return new Options(said, environment);
  }

  private static Setting setting(String option) {
    return Arrays.stream(Setting.values())
        .filter(one -> one.option().equals(option))
        .findFirst()
        .orElseThrow(() -> new NotUnderstoodException("There is no option " + option));
  }

  static String usage() {
    return """
    Usage: ./dian-test-set [--simulator] [OPTION VALUE]...
    Makes a test set for habilitación, sends it, waits for the verdicts and reports each document.
    With --simulator nothing leaves this machine: it goes to a simulator, for the issuer there.

    %s

    Each option can be set in the environment too, --key-file as DIAN_KEY_FILE and so on. Secrets
    only there: DIAN_SOFTWARE_PIN, DIAN_TECHNICAL_KEY and DIAN_KEY_PASSWORD, or files with them in
    DIAN_SOFTWARE_PIN_FILE, DIAN_TECHNICAL_KEY_FILE and DIAN_KEY_PASSWORD_FILE.

    Ends with 0 when all documents were accepted, with 1 when not, with 2 when nothing was sent.
    """
        .formatted(
            Arrays.stream(Setting.values()).map(Setting::help).collect(Collectors.joining("\n")));
  }

  String text(Setting setting) {
    String value = said.get(setting);
    if (value == null) {
      value = environment.get(setting.variable());
    }
    if (value == null || value.isBlank()) {
      value = setting.usual();
    }
    if (value == null) {
      throw new NotUnderstoodException(
          "Say %s, or set %s".formatted(setting.option(), setting.variable()));
    }
    return value;
  }

  long number(Setting setting) {
    try {
      return Long.parseLong(text(setting));
    } catch (NumberFormatException _) {
      throw new NotUnderstoodException(setting.option() + " takes a number");
    }
  }

  /** A number of documents or the like. */
  int count(Setting setting, int least, int most) {
    long number = number(setting);
    if (number < least || number > most) {
      throw new NotUnderstoodException(
          "%s takes a number from %d to %d".formatted(setting.option(), least, most));
    }
    return (int) number;
  }

  LocalDate date(Setting setting) {
    try {
      return LocalDate.parse(text(setting));
    } catch (DateTimeParseException _) {
      throw new NotUnderstoodException(setting.option() + " takes a date such as 2026-03-02");
    }
  }

  /** From the environment, or from the file that it names, whose last line break does not count. */
  String secret(Secret secret) {
    String value = environment.get(secret.variable());
    if (value == null || value.isEmpty()) {
      value = fromFile(secret);
    }
    if (value == null || value.isEmpty()) {
      throw new NotUnderstoodException(
          "Set %s, or %s to a file with it".formatted(secret.variable(), secret.fileVariable()));
    }
    return value;
  }

  private @Nullable String fromFile(Secret secret) {
    String file = environment.get(secret.fileVariable());
    if (file == null || file.isEmpty()) {
      return null;
    }
    try {
      return Files.readString(Path.of(file)).stripTrailing();
    } catch (IOException _) {
      throw new NotUnderstoodException(
          "The file that %s names cannot be read".formatted(secret.fileVariable()));
    }
  }
}
