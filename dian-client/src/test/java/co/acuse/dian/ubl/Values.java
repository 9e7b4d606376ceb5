package co.acuse.dian.ubl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a record and the records in it hold, as it is written in XML. */
final class Values {

  private final List<String> all = new ArrayList<>();

  private Values() {}

  static List<String> of(Record root) {
    Values values = new Values();
    values.add(root);
    return values.all;
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case List<?> list -> list.forEach(this::add);
      case Record record -> components(record);
      case BigDecimal number -> all.add(number.toPlainString());
      case LocalTime time -> all.add(time.toString());
      case Enum<?> constant -> all.add(code(constant));
      default -> all.add(value.toString());
    }
  }

  private void components(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      add(call(record, component.getName()));
    }
  }

  /** Most lists have codes of their own; incoterms are their own codes. */
  private static String code(Enum<?> constant) {
    boolean named =
        Arrays.stream(constant.getDeclaringClass().getDeclaredFields())
            .anyMatch(field -> field.getName().equals("code"));
    return named ? String.valueOf(call(constant, "code")) : constant.name();
  }

  private static @Nullable Object call(Object target, String method) {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("No " + method + " in " + target.getClass(), e);
    }
  }
}
