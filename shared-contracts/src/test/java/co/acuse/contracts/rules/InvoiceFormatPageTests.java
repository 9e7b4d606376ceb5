package co.acuse.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFormatPage;
import co.acuse.contracts.InvoiceFormatPage.Bound;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderLimits;
import co.acuse.contracts.provider.ProviderLimits.Limit;
import co.acuse.contracts.provider.ProviderProfile;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page for integrators says what the reader does. */
class InvoiceFormatPageTests {
  private static final String PAGE = InvoiceFormatPage.text();
  private static final Set<String> LISTS =
      InvoiceFormatPage.lists().map(list -> list.names().getLast()).collect(Collectors.toSet());
  private static final ProviderProfile COLLAPSING =
      new ProviderProfile(Provider.FACTUS, Set.of("94"), true);

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsAccepted(String example) {
    assertThat(Broken.faults(ContractJson.mapper().readTree(example), COLLAPSING)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldHasOneRow(String field) {
    assertThat(PAGE.lines().filter(row(field))).hasSize(1);
  }

  @Test
  void noRowNamesAFieldThatDoesNotExist() {
    assertThat(
            Pattern.compile("^\\| `([a-z][A-Za-z._]+)`", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(fields().toList());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void tellsWhichProviderDoesNotTakeAField(String field) {
    String row = PAGE.lines().filter(row(field)).findFirst().orElseThrow();
    String[] cells = row.split("\\|", -1);

    for (Provider provider : Provider.values()) {
      boolean limited =
          ProviderLimits.table().stream()
              .filter(limit -> limit.code() == null && limit.provider() == provider)
              .map(Limit::field)
              .anyMatch(field::equals);
      assertThat(cells[cells.length - 2].toUpperCase(Locale.ROOT).contains(provider.name()))
          .isEqualTo(limited);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void refusesTextsLongerThanItSays(Bound text) {
    JsonNode tooLong = JsonNodeFactory.instance.stringNode("7".repeat(text.most() + 1));

    assertThat(Broken.faults(holding(text.names(), tooLong), COLLAPSING))
        .contains(fault(text, FaultCode.TOO_LONG));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void refusesListsLongerThanItSays(Bound list) {
    ArrayNode tooMany = JsonNodeFactory.instance.arrayNode();
    IntStream.rangeClosed(0, list.most()).forEach(_ -> tooMany.addObject());

    assertThat(Broken.faults(holding(list.names(), tooMany), COLLAPSING))
        .contains(fault(list, FaultCode.TOO_MANY_ITEMS));
  }

  @Test
  void everyFaultCodeIsExplained() {
    assertThat(Arrays.stream(FaultCode.values()).map(code -> "| `" + code + "` |"))
        .allSatisfy(row -> assertThat(PAGE).contains(row));
  }

  /** A document that has {@code value} at the place of these names, and what leads there. */
  private static JsonNode holding(List<String> names, JsonNode value) {
    JsonNode held = value;
    for (String name : names.reversed()) {
      boolean entry = !name.equals(names.getLast()) && LISTS.contains(name);
      ObjectNode owner = JsonNodeFactory.instance.objectNode();
      owner.set(name, entry ? JsonNodeFactory.instance.arrayNode().add(held) : held);
      held = owner;
    }
    return held;
  }

  private static Fault fault(Bound bound, FaultCode code) {
    String last = bound.names().getLast();
    String path =
        bound.names().stream()
            .map(name -> "." + name + (LISTS.contains(name) && !name.equals(last) ? "[0]" : ""))
            .collect(Collectors.joining("", "$", ""));
    return new Fault(path, code, List.of(Integer.toString(bound.most())));
  }

  private static Stream<Bound> texts() {
    return InvoiceFormatPage.texts();
  }

  private static Stream<Bound> lists() {
    return InvoiceFormatPage.lists();
  }

  private static Predicate<String> row(String field) {
    return line -> line.startsWith("| `" + field + "` |");
  }

  private static Stream<String> examples() {
    return InvoiceFormatPage.examples();
  }

  private static Stream<String> fields() {
    return fields("", Invoice.class);
  }

  private static Stream<String> fields(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> {
          String path = prefix + name(component);
          Class<?> value = valueType(component);
          boolean nested = value.isRecord() && value.getRecordComponents().length > 1;
          return Stream.concat(Stream.of(path), nested ? fields(path + '.', value) : Stream.of());
        });
  }

  private static Class<?> valueType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) List.of(list.getActualTypeArguments()).getFirst()
        : component.getType();
  }

  private static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }
}
