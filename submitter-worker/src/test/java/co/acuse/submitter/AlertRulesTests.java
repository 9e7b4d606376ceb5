package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.json.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The rules for Prometheus and the page for operators say the same. */
class AlertRulesTests {

  private static final Pattern METRIC = Pattern.compile("\\b(acuse|resilience4j)_[a-z0-9_]+");
  private static final Pattern TABLED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Path DOCS = docs();

  @Test
  void eachRuleHasANameOfItsOwn() throws IOException {
    assertThat(rules().map(rule -> text(rule, "alert"))).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itSaysWhatIsWrongAndWhatToDoNext(JsonNode rule) {
    assertThat(text(rule, "alert")).startsWith("Acuse");
    assertThat(text(rule.path("labels"), "severity")).isIn("page", "ticket");
    assertThat(text(rule.path("annotations"), "summary")).endsWith(".");
    assertThat(text(rule.path("annotations"), "next")).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itNamesAPartOfThePage(JsonNode rule) throws IOException {
    Set<String> anchors =
        all(HEADING, page()).map(found -> anchor(found.group(1))).collect(Collectors.toSet());

    String[] place = text(rule.path("annotations"), "page").split("#", 2);

    assertThat(place[0]).isEqualTo("operating.md");
    assertThat(place[1]).isIn(anchors);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itIsMadeOfMetricsThatThePageExplains(JsonNode rule) throws IOException {
    List<String> explained = all(TABLED, page()).map(found -> found.group(1)).toList();

    List<String> used = all(METRIC, text(rule, "expr")).map(MatchResult::group).toList();

    assertThat(used).isNotEmpty();
    assertThat(used.stream().map(AlertRulesTests::base)).isSubsetOf(explained);
  }

  /** The parts of a timer have names of their own. */
  private static String base(String metric) {
    return metric.replaceFirst("_(bucket|count|sum)$", "");
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static Stream<JsonNode> rules() throws IOException {
    Object file =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(DOCS.resolve("alerts.yaml")));
    JsonNode read = ContractJson.mapper().valueToTree(file);
    return read.path("groups").valueStream().flatMap(group -> group.path("rules").valueStream());
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("operating.md"));
  }

  private static Path docs() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("docs"))
        .filter(docs -> Files.exists(docs.resolve("alerts.yaml")))
        .findFirst()
        .orElseThrow();
  }
}
