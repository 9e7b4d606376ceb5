package co.acuse.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFormatPage;
import co.acuse.contracts.InvoiceFormatPage.Bound;
import co.acuse.contracts.Topics;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.submission.SubmissionRequested;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that describes the topics, held against the records and the approved files. */
class AsyncApiTests {
  private static final JsonNode DOCUMENT = document();
  private static final JsonNode SCHEMAS = DOCUMENT.at("/components/schemas");

  @ParameterizedTest
  @MethodSource("records")
  void describesEveryComponentOfARecord(Class<?> type) {
    assertThat(schema(type).at("/properties").propertyNames())
        .filteredOn(name -> !name.equals("type") || !isEvent(type))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getRecordComponents()).map(AsyncApiTests::name).toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void requiresWhatARecordCannotDoWithout(Class<?> type) {
    List<String> required =
        schema(type).at("/required").valueStream().map(JsonNode::stringValue).toList();

    for (RecordComponent component : type.getRecordComponents()) {
      boolean mayBeAbsent =
          component.getAnnotatedType().isAnnotationPresent(Nullable.class)
              || component.getType() == List.class
              || schema(type).at("/properties/" + name(component)).has("default");
      assertThat(mayBeAbsent || required.contains(name(component)))
          .as("%s.%s", type.getSimpleName(), name(component))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  void namesEveryCode(RecordComponent component) {
    JsonNode property = schema(component.getDeclaringRecord()).at("/properties/" + name(component));
    JsonNode codes = property.has("items") ? property.at("/items/enum") : property.get("enum");

    assertThat(codes.valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(
            Arrays.stream(valueType(component).getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("approved")
  void approvedFilesObeyTheirSchema(String file) {
    WireRecord approved = ApprovedFiles.approved(file);
    JsonNode record = ApprovedFiles.tree(approved);
    String message = record.at("/headers/ce_type").stringValue();

    assertThat(validate(message, "payload", record.get("value"))).isEmpty();
    assertThat(validate(message, "headers", record.get("headers"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tills")
  void tillsWriteWhatTheInboxTakes(String document) {
    JsonNode written = ContractJson.mapper().readTree(document);

    assertThat(schemaAt("/components/schemas/Invoice").validate(written)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void boundsTextsAsTheFormatsPageDoes(Bound text) {
    assertThat(property(text).path("maxLength").asInt(0)).isEqualTo(text.most());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void boundsListsAsTheFormatsPageDoes(Bound list) {
    assertThat(property(list).path("maxItems").asInt(0)).isEqualTo(list.most());
  }

  @Test
  void tellsPeopleSentences() {
    assertThat(
            Stream.of("description", "summary")
                .flatMap(name -> DOCUMENT.findValues(name).stream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue))
        .isNotEmpty()
        .noneMatch(text -> text.contains("/**") || text.contains("interface "));
  }

  @Test
  void refusesWhatLacksAField() {
    JsonNode value =
        ApprovedFiles.tree(ApprovedFiles.approved("submission-requested")).get("value");
    ((ObjectNode) value.get("totals")).remove("payable");

    assertThat(validate("co.acuse.submission-requested.v1", "payload", value)).hasSize(1);
  }

  @Test
  void namesTheTopics() {
    assertThat(DOCUMENT.at("/channels").valueStream().map(c -> c.get("address").stringValue()))
        .containsExactlyInAnyOrder(
            Topics.INBOX_PREFIX + "{client}", Topics.SUBMISSIONS, Topics.LIFECYCLE);
  }

  @Test
  void putsEveryEventOnTheLifecycleTopic() {
    assertThat(DOCUMENT.at("/channels/lifecycle/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(events().map(AsyncApiTests::messageName).toList());
  }

  private static List<?> validate(String type, String part, JsonNode value) {
    String message =
        DOCUMENT.at("/components/messages").properties().stream()
            .filter(entry -> entry.getValue().at("/name").asString("").equals(type))
            .findFirst()
            .orElseThrow()
            .getKey();
    return schemaAt("/components/messages/" + message + '/' + part).validate(value);
  }

  private static Schema schemaAt(String pointer) {
    ObjectNode root = (ObjectNode) DOCUMENT.deepCopy();
    root.put("$ref", "#" + pointer);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  /** What the document says of a field of the invoice. */
  private static JsonNode property(Bound bound) {
    JsonNode schema = SCHEMAS.get("Invoice");
    for (String name : bound.names()) {
      schema = followed(schema).at("/properties/" + name);
    }
    return schema;
  }

  private static JsonNode followed(JsonNode schema) {
    JsonNode reference = schema.has("items") ? schema.at("/items/$ref") : schema.path("$ref");
    return reference.isMissingNode()
        ? schema
        : DOCUMENT.at(reference.stringValue().substring("#".length()));
  }

  private static JsonNode schema(Class<?> type) {
    return SCHEMAS.at("/" + type.getSimpleName());
  }

  private static Stream<Class<?>> events() {
    return Stream.of(InvoiceEvent.class, DoorEvent.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
  }

  private static boolean isEvent(Class<?> type) {
    return events().anyMatch(type::equals);
  }

  private static String messageName(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Stream<String> approved() {
    return Stream.concat(
        Stream.of("submission-requested"),
        WireSamples.lifecycle().stream()
            .map(message -> ApprovedFiles.name(WireSamples.encoded(message))));
  }

  private static Stream<String> tills() {
    return Stream.concat(InvoiceFormatPage.examples(), Stream.of(EveryField.invoice().json()));
  }

  private static Stream<Bound> texts() {
    return InvoiceFormatPage.texts();
  }

  private static Stream<Bound> lists() {
    return InvoiceFormatPage.lists();
  }

  private static Stream<RecordComponent> enums() {
    return records()
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(component -> valueType(component).isEnum());
  }

  /** Every record that travels: those reached from the messages. */
  private static Stream<Class<?>> records() {
    Set<Class<?>> reached = new LinkedHashSet<>();
    reach(Invoice.class, reached);
    reach(SubmissionRequested.class, reached);
    events().forEach(event -> reach(event, reached));
    return reached.stream();
  }

  private static void reach(Class<?> type, Set<Class<?>> reached) {
    boolean isText = type.isRecord() && type.getRecordComponents().length == 1;
    if (type.isRecord() && !isText && reached.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        reach(valueType(component), reached);
      }
    }
  }

  private static Class<?> valueType(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType list) {
      return (Class<?>) list.getActualTypeArguments()[0];
    }
    return component.getType();
  }

  private static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static JsonNode document() {
    try (InputStream in =
        AsyncApiTests.class.getResourceAsStream("/co/acuse/contracts/asyncapi.yaml")) {
      assertThat(in).isNotNull();
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
