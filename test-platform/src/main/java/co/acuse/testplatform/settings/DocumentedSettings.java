package co.acuse.testplatform.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares one program's settings with its chapter of the page about configuration. */
public final class DocumentedSettings {

  private static final String SHARED_CHAPTER = "All three services";
  private static final String SHARED_FILE = "acuse-service";
  private static final String SHARED_PACKAGE = "co.acuse.edge";
  private static final String OURS = "acuse.";

  private final Map<String, Optional<String>> documented = new HashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Set<String> toBeDocumented = new TreeSet<>();

  private DocumentedSettings(SettingsPage page, String service, String basePackage) {
    SettingsRead read = new SettingsRead();
    documented.putAll(page.settings(SHARED_CHAPTER));
    documented.putAll(page.settings(service));
    Map<String, Optional<String>> own = read.ofPlaceholders(basePackage);
    known.putAll(read.ofPlaceholders(SHARED_PACKAGE));
    known.putAll(own);
    known.putAll(read.ofClasses(OURS));
    files.putAll(read.ofFile(service));
    // Where both say something, the imported file wins.
    files.putAll(read.ofFile(SHARED_FILE));
    toBeDocumented.addAll(own.keySet());
    toBeDocumented.addAll(read.ofClasses(OURS).keySet());
  }

  /**
   * Checks both ways: what the page names exists and has the default stated, and what exists is on
   * the page.
   *
   * @param service the name of its chapter and of its configuration file
   * @throws AssertionError naming each setting that differs
   */
  public static void check(String service, String basePackage) {
    List<String> faults =
        new DocumentedSettings(SettingsPage.ofThisTree(), service, basePackage).faults();
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "docs/configuration.md, chapter %s:%n%s"
              .formatted(service, String.join(System.lineSeparator(), faults)));
    }
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    documented.forEach((name, stated) -> compare(name, stated, faults));
    Set<String> missing = new TreeSet<>(toBeDocumented);
    documented.keySet().stream().map(DocumentedSettings::property).forEach(missing::remove);
    missing.forEach(name -> faults.add(name + " is not on the page"));
    return faults;
  }

  private void compare(String name, Optional<String> stated, List<String> faults) {
    String property = property(name);
    boolean ours = property.startsWith(OURS);
    if (ours && !known.containsKey(property)) {
      faults.add(name + " does not exist");
      return;
    }
    Optional<String> real =
        Optional.ofNullable(files.get(property))
            .or(() -> known.getOrDefault(property, Optional.empty()));
    // Words stand for a value that follows from others, or for none.
    if (stated.isPresent() || (ours && name.equals(property))) {
      if (!stated.equals(real)) {
        faults.add(
            "%s is %s, and the page says %s"
                .formatted(name, real.orElse("without default"), stated.orElse("none")));
      }
    }
  }

  /** The property that a name belongs to: lists and maps are one property. */
  private static String property(String name) {
    return name.replaceFirst("(\\[|\\.<).*$", "");
  }
}
