package co.acuse.ingest.openapi;

import co.acuse.contracts.invoice.Invoice;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which fields of an invoice a till must write: those that the contracts never leave out. */
final class RequiredFields {

  /** What has a value when the till does not say. */
  private static final Set<String> DEFAULTED = Set.of("kind", "operation", "unit", "standard");

  private static final Set<Class<?>> WITH_DEFAULTS =
      Set.of(Invoice.class, co.acuse.contracts.invoice.Line.class);

  private final Map<String, Class<?>> records = new HashMap<>();

  RequiredFields() {
    collect(Invoice.class);
  }

  Schema<?> in(String name, Schema<?> schema) {
    Class<?> type = records.get(name);
    if (type != null && schema.getProperties() != null) {
      schema.setRequired(
          Arrays.stream(type.getRecordComponents())
              .filter(component -> isRequired(type, component))
              .map(RecordComponent::getName)
              .filter(schema.getProperties()::containsKey)
              .toList());
    }
    return schema;
  }

  private static boolean isRequired(Class<?> type, RecordComponent component) {
    if (List.class.isAssignableFrom(component.getType())) {
      return type.equals(Invoice.class)
          && Set.of("lines", "payments").contains(component.getName());
    }
    boolean defaulted =
        component.getType().isPrimitive()
            || (WITH_DEFAULTS.contains(type) && DEFAULTED.contains(component.getName()));
    return !defaulted && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private void collect(Type type) {
    switch (type) {
      case Class<?> single when single.isRecord() -> {
        if (records.putIfAbsent(single.getSimpleName(), single) == null) {
          Arrays.stream(single.getRecordComponents()).forEach(c -> collect(c.getGenericType()));
        }
      }
      case ParameterizedType many ->
          Arrays.stream(many.getActualTypeArguments()).forEach(this::collect);
      default -> {}
    }
  }
}
