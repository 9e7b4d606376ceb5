package co.acuse.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFormatPage;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for integrators says what the reader does. */
class InvoiceFormatPageTests {
  private static final String PAGE = InvoiceFormatPage.text();
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

  @Test
  void everyFaultCodeIsExplained() {
    assertThat(Arrays.stream(FaultCode.values()).map(code -> "| `" + code + "` |"))
        .allSatisfy(row -> assertThat(PAGE).contains(row));
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
