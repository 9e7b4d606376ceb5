package co.acuse.reliability.sabotage;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and calls what a service's object keeps to itself. */
final class Innards {

  private Innards() {}

  static Object field(@Nullable Object owner, String name) {
    return Objects.requireNonNull(nullableField(owner, name));
  }

  static @Nullable Object nullableField(@Nullable Object owner, String name) {
    try {
      Field field = Objects.requireNonNull(owner).getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the field %s is gone: mend the mutation".formatted(name), e);
    }
  }

  /** Calls the one method of this name that takes as many arguments as are given. */
  static @Nullable Object call(@Nullable Object owner, String name, @Nullable Object... arguments) {
    Class<?> type = Objects.requireNonNull(owner).getClass();
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(one -> one.getName().equals(name) && !one.isSynthetic())
            .filter(one -> one.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "the method %s.%s is gone: mend the mutation".formatted(type, name)));
    try {
      method.setAccessible(true);
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An instance of a record or class of the services, by its only constructor. */
  static Object create(String type, @Nullable Object... arguments) {
    try {
      var constructor = Class.forName(type).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a %s: mend the mutation".formatted(type), e);
    }
  }
}
