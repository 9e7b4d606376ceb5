package co.acuse.testplatform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of settings in the page about configuration: names, and the defaults stated. */
final class SettingsPage {

  private static final Path PAGE = Path.of("docs", "configuration.md");
  private static final Pattern ROW = Pattern.compile("\\| (.*?) \\|(?: (.*?))? \\|.*");
  private static final Pattern LITERAL = Pattern.compile("`([^`]*)`");
  private static final Pattern VALUE = Pattern.compile("`([^`]*)`|([^,`]*[^,` ][^,`]*)");

  private final List<String> lines;

  SettingsPage(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The page of the tree that the tests run in. */
  static SettingsPage ofThisTree() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(PAGE))) {
      folder =
          Optional.ofNullable(folder.getParent())
              .orElseThrow(() -> new IllegalStateException("There is no " + PAGE + " above here."));
    }
    try {
      return new SettingsPage(Files.readAllLines(folder.resolve(PAGE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The settings of one chapter.
   *
   * @return by name the default as it is written; empty where words stand instead of a value
   */
  Map<String, Optional<String>> settings(String chapter) {
    Map<String, Optional<String>> settings = new LinkedHashMap<>();
    boolean inChapter = false;
    boolean inTable = false;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        inChapter = line.equals("## " + chapter);
      }
      inTable = line.startsWith("| setting ") || (inTable && line.startsWith("|"));
      if (inChapter && inTable && line.startsWith("| `")) {
        settings.putAll(row(line));
      }
    }
    return settings;
  }

  private static Map<String, Optional<String>> row(String line) {
    var cells = ROW.matcher(line);
    if (!cells.matches()) {
      throw new IllegalStateException("This row of the page has no default: " + line);
    }
    List<String> names = names(cells.group(1));
    List<Optional<String>> defaults = defaults(cells.group(2));
    Map<String, Optional<String>> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), ofName(i, names.size(), defaults));
    }
    return row;
  }

  /** One default for all, or one for each; what fits neither is words. */
  private static Optional<String> ofName(int name, int names, List<Optional<String>> defaults) {
    if (defaults.size() == 1) {
      return defaults.getFirst();
    }
    return defaults.size() == names ? defaults.get(name) : Optional.empty();
  }

  /** A name that begins with a dot goes on where the one before it has its last part. */
  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String name : literals(cell)) {
      String whole =
          name.startsWith(".") && !names.isEmpty()
              ? names.getLast().substring(0, names.getLast().lastIndexOf('.')) + name
              : name;
      names.add(whole);
    }
    return names;
  }

  private static List<Optional<String>> defaults(@Nullable String cell) {
    return cell == null
        ? List.of()
        : VALUE.matcher(cell).results().map(value -> Optional.ofNullable(value.group(1))).toList();
  }

  private static List<String> literals(String cell) {
    return LITERAL.matcher(cell).results().map(literal -> literal.group(1)).toList();
  }
}
