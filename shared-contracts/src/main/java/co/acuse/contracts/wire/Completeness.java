package co.acuse.contracts.wire;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a message read from the wire has everything that its records promise. */
final class Completeness {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        }
      };

  private Completeness() {}

  /** The first component without a value that may not be absent, as {@code Type.component}. */
  static Optional<String> missing(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Completeness::missing).flatMap(Optional::stream).findFirst();
    }
    return Arrays.stream(COMPONENTS.get(value.getClass()))
        .map(component -> missing(value, component))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> missing(Object owner, RecordComponent component) {
    Object value = value(owner, component);
    if (value != null) {
      return missing(value);
    }
    return isNullable(component.getAnnotatedType())
        ? Optional.empty()
        : Optional.of(owner.getClass().getSimpleName() + '.' + component.getName());
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object value(Object owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("records of the contracts are public", e);
    }
  }
}
